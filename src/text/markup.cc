// Tags and character references, by the tables of HTML.
#include "text/markup.h"

#include <algorithm>
#include <iterator>

namespace parley::text {
namespace {

constexpr std::size_t kLongestTag = 2000;  // bytes; a longer one is none

// What ends a paragraph: HTML's blocks, and those of the formats in which agencies send news (NITF, NewsML, Reuters' SGML). In order.
constexpr std::string_view kBlocks[] = {
    "address",  "article",  "aside", "block", "blockquote", "body", "body.content", "body.head", "br",         "byline",
    "caption",  "dateline", "dd",    "div",   "dl",         "doc",  "doctype",      "dt",        "figcaption", "figure",
    "footer",   "form",     "h1",    "h2",    "h3",         "h4",   "h5",           "h6",        "head",       "header",
    "headline", "hl1",      "hl2",   "hr",    "html",       "lead", "li",           "main",      "meta",       "nav",
    "ol",       "option",   "p",     "para",  "paragraph",  "pre",  "section",      "table",     "tbody",      "td",
    "text",     "th",       "thead", "title", "tr",         "ul"};
// Marks inside a line, which may come in capitals as well. In order.
constexpr std::string_view kInline[] = {"a",      "abbr",   "b",     "big", "cite", "em",     "font",  "i",
                                        "img",    "ins",    "link",  "q",   "s",    "script", "small", "span",
                                        "strike", "strong", "style", "sub", "sup",  "u"};

constexpr bool ordered(const std::string_view* first, const std::string_view* last) {
  for (; first + 1 < last; ++first) {
    if (!(first[0] < first[1])) return false;
  }
  return true;
}
static_assert(ordered(std::begin(kBlocks), std::end(kBlocks)) && ordered(std::begin(kInline), std::end(kInline)));

constexpr std::size_t kLongestName = 16;

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool of_name(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == ':'; }
constexpr char small(char c) { return static_cast<char>(is_upper(c) ? c | 0x20 : c); }
constexpr bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// May `attributes`, what stands between a tag's name and its '>', be attributes? "<b and c>" is no tag.
bool attributes(std::string_view between) noexcept {
  const std::size_t first = between.find_first_not_of(" \n\r\t/");
  return first == std::string_view::npos || (is_blank(between.front()) && between.find('=') != std::string_view::npos);
}

// The characters that references name. U+00A0 to U+00FF in the order of their codes.
constexpr std::string_view kLatin1[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};
static_assert(std::size(kLatin1) == 0x100 - 0xA0);

struct Named {
  std::string_view name;
  std::uint32_t code;
};
constexpr Named kOthers[] = {
    {"amp", '&'},       {"apos", '\''},    {"bdquo", 0x201E}, {"bull", 0x2022},   {"emsp", 0x2003},
    {"ensp", 0x2002},   {"euro", 0x20AC},  {"gt", '>'},       {"hellip", 0x2026}, {"ldquo", 0x201C},
    {"lsaquo", 0x2039}, {"lsquo", 0x2018}, {"lt", '<'},       {"mdash", 0x2014},  {"ndash", 0x2013},
    {"OElig", 0x152},   {"oelig", 0x153},  {"quot", '"'},     {"rdquo", 0x201D},  {"rsaquo", 0x203A},
    {"rsquo", 0x2019},  {"sbquo", 0x201A}, {"Scaron", 0x160}, {"scaron", 0x161},  {"thinsp", 0x2009},
    {"trade", 0x2122},  {"Yuml", 0x178},   {"zwj", 0x200D},   {"zwnj", 0x200C},   {"prime", 0x2032}};

// Windows-1252 from 0x80 to 0x9F; 0: not in use.
constexpr std::uint16_t kWindows[] = {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                      0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17D,  0,
                                      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                      0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};
static_assert(std::size(kWindows) == 0x20);

/// 0: no such name.
std::uint32_t code_named(std::string_view name) noexcept {
  for (const Named& n : kOthers) {
    if (n.name == name) return n.code;
  }
  const auto* const found = std::find(std::begin(kLatin1), std::end(kLatin1), name);
  return found == std::end(kLatin1) ? 0 : 0xA0 + static_cast<std::uint32_t>(found - std::begin(kLatin1));
}

/// Of "#8217", "#x2019"; 0: no number of a character.
std::uint32_t code_numbered(std::string_view number) noexcept {
  number.remove_prefix(1);
  const bool hex = !number.empty() && (number.front() == 'x' || number.front() == 'X');
  if (hex) number.remove_prefix(1);
  std::uint32_t code = 0;
  for (const char c : number) {
    const char letter = small(c);
    if (is_digit(c))
      code = code * (hex ? 16 : 10) + static_cast<std::uint32_t>(c - '0');
    else if (hex && letter >= 'a' && letter <= 'f')
      code = code * 16 + static_cast<std::uint32_t>(letter - 'a' + 10);
    else
      return 0;
  }
  if (code >= 0x80 && code < 0xA0) return kWindows[code - 0x80];
  return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) ? code : 0;
}

}  // namespace

TagReader::Opening TagReader::opening_at(std::size_t at) const noexcept {
  const std::string_view rest = text_.substr(at, kLongestTag);
  if (rest.size() < 3) return {};
  if (rest.substr(0, 4) == "<!--") return {{at + 4, false}, Content::comment};
  const bool closing = rest[1] == '/', declares = rest[1] == '!' || rest[1] == '?';
  const std::size_t begin = closing || declares ? 2 : 1;
  if (!is_letter(rest[begin])) return {};
  std::size_t end = begin;
  char name[kLongestName];
  bool capitals = false;
  for (; end < rest.size() && of_name(rest[end]); ++end) {
    if (end - begin >= kLongestName) return {};
    capitals |= is_upper(rest[end]);
    name[end - begin] = small(rest[end]);
  }
  const std::size_t close = rest.find_first_of("<>", end);
  if (close == std::string_view::npos || rest[close] == '<') return {};
  const std::string_view called(name, end - begin);
  if (!declares && !attributes(rest.substr(end, close - end))) return {};
  const bool block = declares || std::binary_search(std::begin(kBlocks), std::end(kBlocks), called);
  const bool known = block || std::binary_search(std::begin(kInline), std::end(kInline), called);
  if (capitals && !known) return {};
  Opening opening{{at + close + 1, block}};
  if (closing || rest[close - 1] == '/') return opening;
  opening.content = called == "script" ? Content::script : called == "style" ? Content::style : Content::read;
  return opening;
}

/// Behind a comment, before the tag that closes a script or style; npos: there is no end.
std::size_t TagReader::end_of(Content content, std::size_t from) const noexcept {
  if (content == Content::comment) {
    const std::size_t end = text_.find("-->", from);
    return end == std::string_view::npos ? end : end + 3;
  }
  const std::string_view name = content == Content::script ? "script" : "style";
  for (std::size_t at = text_.find("</", from); at != std::string_view::npos; at = text_.find("</", at + 2)) {
    const std::string_view here = text_.substr(at + 2, name.size());
    if (std::equal(here.begin(), here.end(), name.begin(), name.end(), [](char a, char b) { return small(a) == b; }))
      return at;
  }
  return std::string_view::npos;
}

Tag TagReader::tag_at(std::size_t at) noexcept {
  const Opening opening = opening_at(at);
  if (opening.content == Content::read) return opening.tag;
  bool& endless = endless_[static_cast<std::size_t>(opening.content)];
  const std::size_t end = endless ? std::string_view::npos : end_of(opening.content, opening.tag.end);
  endless = end == std::string_view::npos;
  if (!endless) return {end, opening.tag.breaks};
  return opening.content == Content::comment ? Tag{} : opening.tag;
}

bool has_block_tag(std::string_view between) noexcept {
  TagReader tags(between);
  for (std::size_t at = between.find('<'); at != std::string_view::npos;) {
    const Tag tag = tags.tag_at(at);
    if (tag.breaks) return true;
    at = between.find('<', std::max(at + 1, tag.end));
  }
  return false;
}

Character reference_at(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kLongest = 10;  // "&thinsp;", "&#x10FFFF;"
  const Character plain{'&', 1, CharClass::punctuation, '&'};
  const std::string_view rest = text.substr(at + 1, kLongest);
  const std::size_t end = rest.find(';');
  if (end == std::string_view::npos || end < 2) return plain;
  const std::string_view name = rest.substr(0, end);
  const std::uint32_t code = name.front() == '#' ? code_numbered(name) : code_named(name);
  if (code == 0) return plain;
  Character c = character_of(code);
  if (code < 0x80 && (c.char_class == CharClass::digit || c.char_class == CharClass::letter_lower ||
                      c.char_class == CharClass::letter_upper))
    return plain;
  if (c.char_class == CharClass::fraction) return plain;
  c.length = static_cast<std::uint8_t>(end + 2);
  return c;
}

}  // namespace parley::text
