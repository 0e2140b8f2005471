// Reading the compiled gazetteer in place.
#include "gazetteer/tables.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "gazetteer/blob.h"
#include "gazetteer/shapes.h"
#include "text/fold.h"

extern "C" {
// blob.S: the tables compiled at build time.
extern const char parley_gazetteer_blob[];
extern const char parley_gazetteer_blob_end[];
}

namespace parley::gazetteer {
namespace {

const blob::Header& header(const char* base) noexcept { return *reinterpret_cast<const blob::Header*>(base); }

template <typename T>
const T* rows(const char* base, blob::Section s) noexcept {
  return reinterpret_cast<const T*>(base + s.offset);
}

std::string_view string(const char* base, blob::Text t) noexcept {
  return {base + header(base).strings.offset + t.offset, t.length};
}

const blob::EntryRow& entry_row(const char* base, EntryId id) noexcept {
  return rows<blob::EntryRow>(base, header(base).entries)[id];
}
std::string_view alpha3_of(const char* base, const blob::EntryRow& row) noexcept {
  return row.country == 0 ? std::string_view()
                          : string(base, rows<blob::Text>(base, header(base).alpha3)[row.country - 1]);
}
const blob::WordRow& word_row(const char* base, WordId id) noexcept {
  return rows<blob::WordRow>(base, header(base).words)[id];
}

}  // namespace

Tables::Tables(std::string_view blob) : base_(blob.data()) {}
Tables::Tables(std::string_view blob, std::shared_ptr<const void> owner)
    : base_(blob.data()), owner_(std::move(owner)) {}
Tables::~Tables() = default;

std::shared_ptr<const Tables> Tables::built_in() {
  // Made in place, never destroyed and owned by nobody: handing it out allocates nothing, so Gazetteer::built_in() cannot fail.
  alignas(Tables) static unsigned char place[sizeof(Tables)];
  static const Tables* const tables = new (place) Tables(std::string_view(
      parley_gazetteer_blob, static_cast<std::size_t>(parley_gazetteer_blob_end - parley_gazetteer_blob)));
  return {std::shared_ptr<const void>(), tables};
}

const char* Tables::built_in_date() noexcept {
  return string(parley_gazetteer_blob, header(parley_gazetteer_blob).data_date).data();
}

std::uint32_t Tables::class_count() const noexcept { return header(base_).classes.count; }
std::string_view Tables::class_name(ClassId id) const noexcept {
  return string(base_, rows<blob::Text>(base_, header(base_).classes)[id]);
}
ClassId Tables::class_id(std::string_view name) const noexcept {
  for (std::uint32_t id = 0; id < class_count(); ++id) {
    if (class_name(static_cast<ClassId>(id)) == name) return static_cast<ClassId>(id);
  }
  return kNoClass;
}

std::uint32_t Tables::word_count() const noexcept { return header(base_).words.count; }
std::uint32_t Tables::vocabulary_count() const noexcept { return header(base_).vocabulary; }

WordId Tables::find_word(std::string_view bytes) const noexcept {
  char folded[text::kLongestFold + 8];
  return find_folded(folded, text::fold(bytes, folded));
}

WordId Tables::find_word(const text::Document& doc, const text::Token& token) const noexcept {
  char folded[text::kLongestFold + 8];
  constexpr unsigned kNotPlain = text::kNonAscii | text::kDotted | text::kApostrophe;
  return find_folded(folded, (token.flags & kNotPlain) == 0
                                 ? text::fold_plain(doc.bytes(token), token.end + 8 <= doc.text.size(), folded)
                                 : text::fold(doc.bytes(token), folded));
}

WordId Tables::find_folded(const char* folded, std::size_t length) const noexcept {
  if (length == 0) return kUnknownLower;
  const std::uint32_t hash = blob::hash_word(folded, length);
  const blob::Slot* slots = rows<blob::Slot>(base_, header(base_).word_slots);
  const std::uint32_t mask = header(base_).word_slots.count - 1;
  for (std::uint32_t at = hash & mask; slots[at].word != 0; at = (at + 1) & mask) {
    if (slots[at].tag != blob::tag_of(hash)) continue;
    const WordId id = slots[at].word - 1u;
    const blob::WordRow& row = word_row(base_, id);
    if (row.length == length && blob::same_word(base_ + header(base_).strings.offset + row.spelling, folded, length))
      return id;
  }
  return kUnknownLower;
}

std::string_view Tables::spelling(WordId word) const noexcept {
  const blob::WordRow& row = word_row(base_, word);
  return {base_ + header(base_).strings.offset + row.spelling, row.length};
}

List<WordClass> Tables::classes(WordId word) const noexcept {
  if (word >= vocabulary_count()) return {};
  const auto* first = rows<std::uint32_t>(base_, header(base_).first_classes) + word;
  return {rows<WordClass>(base_, header(base_).word_classes) + first[0], first[1] - first[0]};
}

bool Tables::has(WordId word, ClassId id, bool capital) const noexcept {
  for (const WordClass& c : classes(word)) {
    if (c.id == id) return capital || c.capital_only == 0;
  }
  return false;
}

std::int32_t Tables::value(WordId word, ClassId id, std::int32_t otherwise) const noexcept {
  for (const WordClass& c : classes(word)) {
    if (c.id == id) return c.value;
  }
  return otherwise;
}

std::uint32_t Tables::entry_count() const noexcept { return header(base_).entries.count; }

Entry Tables::entry(EntryId id) const noexcept {
  const blob::EntryRow& row = entry_row(base_, id);
  Entry e;
  e.name = string(base_, row.name);
  e.kind = static_cast<PartyKind>(row.kind);
  e.territory = row.territory != 0;
  e.country = alpha3_of(base_, row);
  e.code = string(base_, row.code);
  if (row.government != 0) {
    const blob::Government& government = rows<blob::Government>(base_, header(base_).governments)[row.government - 1];
    e.government = string(base_, government.name);
    e.government_code = string(base_, government.code);
  }
  e.wikidata = row.wikidata;
  e.represents = row.represents == blob::kNobody ? kNoEntry : EntryId{row.represents};
  e.from = row.from;
  e.until = row.until;
  return e;
}

EntryId Tables::find_entry(std::string_view canonical_name) const noexcept {
  const auto* ids = rows<EntryId>(base_, header(base_).entry_names);
  const auto* last = ids + header(base_).entry_names.count;
  const auto* found = std::lower_bound(ids, last, canonical_name, [this](EntryId id, std::string_view name) {
    return string(base_, entry_row(base_, id).name) < name;
  });
  return found != last && string(base_, entry_row(base_, *found).name) == canonical_name ? *found : kNoEntry;
}

EntryId Tables::country(std::string_view alpha3) const noexcept {
  const auto* ids = rows<EntryId>(base_, header(base_).countries);
  const auto* last = ids + header(base_).countries.count;
  const auto* found = std::lower_bound(ids, last, alpha3, [this](EntryId id, std::string_view code) {
    return alpha3_of(base_, entry_row(base_, id)) < code;
  });
  return found != last && alpha3_of(base_, entry_row(base_, *found)) == alpha3 ? *found : kNoEntry;
}

FormSpelling Tables::spelling_of(const Form& form) const noexcept {
  return rows<FormSpelling>(base_, header(base_).spellings)[form.spelling];
}

Form Tables::form(std::uint32_t index) const noexcept { return form_data()[index]; }
const Form* Tables::form_data() const noexcept { return rows<Form>(base_, header(base_).forms); }

List<WordId> Tables::descriptions(EntryId id) const noexcept {
  const blob::EntryRow& row = entry_row(base_, id);
  return {rows<WordId>(base_, header(base_).descriptions) + row.first_description, row.description_count};
}

std::uint32_t Tables::office_count() const noexcept { return header(base_).offices.count; }

Office Tables::office(std::uint32_t index) const noexcept {
  const blob::OfficeRow& row = rows<blob::OfficeRow>(base_, header(base_).offices)[index];
  Office o;
  o.person = row.person;
  o.of = row.of;
  o.title = string(base_, rows<blob::Text>(base_, header(base_).titles)[row.title]);
  o.role = static_cast<Role>(row.role);
  o.from = blob::unpack(row.from);
  (row.open != 0 ? o.as_of : o.until) = blob::unpack(row.end);
  return o;
}

Tables::OfficeRange Tables::offices_of(EntryId person) const noexcept {
  const auto* all = rows<blob::OfficeRow>(base_, header(base_).offices);
  const auto* last = all + office_count();
  const auto* first =
      std::lower_bound(all, last, person, [](const blob::OfficeRow& row, EntryId id) { return row.person < id; });
  const auto* end = first;
  while (end != last && end->person == person) ++end;
  return {static_cast<std::uint32_t>(first - all), static_cast<std::uint32_t>(end - first)};
}

List<std::uint32_t> Tables::offices_in(EntryId party) const noexcept {
  const auto* offices = rows<blob::OfficeRow>(base_, header(base_).offices);
  const auto* all = rows<std::uint32_t>(base_, header(base_).offices_in);
  const auto* last = all + header(base_).offices_in.count;
  const auto* first =
      std::lower_bound(all, last, party, [&](std::uint32_t index, EntryId id) { return offices[index].of < id; });
  const auto* end =
      std::upper_bound(first, last, party, [&](EntryId id, std::uint32_t index) { return id < offices[index].of; });
  return {first, static_cast<std::size_t>(end - first)};
}

std::string_view Tables::data_date() const noexcept { return string(base_, header(base_).data_date); }

std::uint32_t Tables::step(std::uint32_t node, WordId word) const noexcept {
  const auto* nodes = rows<blob::Node>(base_, header(base_).nodes);
  std::uint32_t low = nodes[node].first_child, high = nodes[node + 1].first_child;
  while (low < high) {  // most nodes have a child or two
    const std::uint32_t middle = low + (high - low) / 2;
    if (nodes[middle].word < word)
      low = middle + 1;
    else
      high = middle;
  }
  return low < nodes[node + 1].first_child && nodes[low].word == word ? low : blob::kNoNode;
}

bool Tables::name_at(const text::Document& doc, const std::vector<WordId>& words, text::TokenIndex at,
                     NameHit& hit) const noexcept {
  const auto spelled = [&](text::TokenIndex t) {
    const text::Token& token = doc.tokens[t];
    return token.kind == text::TokenKind::number || token.kind == text::TokenKind::ordinal ? find_word(doc.bytes(token))
                                                                                           : words[t];
  };
  std::uint32_t node = word_row(base_, spelled(at)).root;
  if (node == blob::kNoNode) return false;
  const text::TokenIndex last = doc.sentences[doc.sentence_of[at]].last;
  const auto* nodes = rows<blob::Node>(base_, header(base_).nodes);
  unsigned n = 0, capitals = 0, acronyms = 0;
  bool found = false;
  for (text::TokenIndex t = at;;) {
    capitals |= static_cast<unsigned>(doc.tokens[t].has(text::kCapital)) << n;
    acronyms |= static_cast<unsigned>(doc.tokens[t].has(text::kAllCaps)) << n;
    ++n;
    const std::uint32_t first_form = nodes[node].first_form,
                        form_count = nodes[node + 1].first_form - nodes[node].first_form;
    if (form_count != 0) {
      const Form* forms = form_data() + first_form;
      const auto fits = [&](const Form& f) {
        const FormSpelling asked = spelling_of(f);
        return (asked.capital_words & ~capitals) == 0 && (asked.acronym_words & ~acronyms) == 0;
      };
      std::uint32_t first = 0;
      while (first < form_count && !fits(forms[first])) ++first;
      std::uint32_t count = 0;
      while (first + count < form_count && fits(forms[first + count])) ++count;
      if (count != 0) {
        found = true;
        hit = {at, t + 1, first_form + first, count};
      }
    }
    do ++t;
    while (t < last && blob::is_skipped(doc.tokens[t]));
    if (t >= last || n >= blob::kLongestName) break;
    node = step(node, spelled(t));
    if (node == blob::kNoNode) break;
  }
  return found;
}

void Tables::for_each_name(const std::function<void(const std::vector<WordId>&, const Form&)>& visit) const {
  const auto* nodes = rows<blob::Node>(base_, header(base_).nodes);
  const std::uint32_t node_count = header(base_).nodes.count - 1;
  std::vector<std::uint32_t> parent(node_count, blob::kNoNode);
  for (std::uint32_t node = 1; node < node_count; ++node) {
    for (std::uint32_t child = nodes[node].first_child; child < nodes[node + 1].first_child; ++child)
      parent[child] = node;
  }
  std::vector<WordId> words;
  for (std::uint32_t node = 1; node < node_count; ++node) {
    const std::uint32_t first = nodes[node].first_form, last = nodes[node + 1].first_form;
    if (first == last) continue;
    words.clear();
    for (std::uint32_t at = node; at != blob::kNoNode; at = parent[at])
      words.push_back(static_cast<WordId>(nodes[at].word));
    std::reverse(words.begin(), words.end());
    for (std::uint32_t f = first; f < last; ++f) visit(words, form(f));
  }
}

bool Tables::can_start(const text::Document& doc, const std::vector<WordId>& words,
                       text::TokenIndex at) const noexcept {
  const text::TokenKind kind = doc.tokens[at].kind;
  if (kind == text::TokenKind::number || kind == text::TokenKind::ordinal) return header(base_).numeric_names != 0;
  const blob::WordRow& row = word_row(base_, words[at]);
  return row.root != blob::kNoNode && (row.capital_root == 0 || doc.tokens[at].has(text::kCapital));
}

void Tables::look_up(const text::Document& doc, std::vector<WordId>& words, std::vector<NameHit>& names) const {
  words.resize(doc.tokens.size());
  names.clear();
  for (std::size_t t = 0; t < doc.tokens.size(); ++t) {
    const text::Token& token = doc.tokens[t];
    WordId word = kUnknownLower;
    if (token.kind == text::TokenKind::word) word = find_word(doc, token);
    words[t] = word == kUnknownLower ? shape_of(doc, token) : word;
  }
  const auto total = static_cast<text::TokenIndex>(doc.tokens.size());
  for (text::TokenIndex t = 0; t < total;) {
    NameHit hit;
    if (can_start(doc, words, t) && name_at(doc, words, t, hit)) {
      names.push_back(hit);
      t = hit.last;
    } else {
      ++t;
    }
  }
}

}  // namespace parley::gazetteer
