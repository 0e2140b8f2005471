// Rows to blob: words get their ids, names become a trie over word ids (name_trie.h), strings a pool.
#include "gazetteer/blob_builder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "gazetteer/blob.h"
#include "gazetteer/equal_lists.h"
#include "gazetteer/name_trie.h"
#include "gazetteer/shapes.h"
#include "gazetteer/string_pool.h"
#include "gazetteer/word_hash.h"
#include "text/fold.h"

namespace parley::gazetteer {
namespace {

std::string folded(std::string_view word) {
  char buffer[text::kLongestFold + 8];
  const std::size_t n = text::fold(word, buffer);
  return {buffer, n};
}

struct Word {
  std::string spelling;
  std::vector<WordClass> classes;
  bool small_root = false;  ///< a name begins with it that may begin small
};

class Builder {
 public:
  explicit Builder(const Source& source) : source_(source) {}

  std::string build() {
    collect_classes();
    collect_vocabulary();
    collect_entries();
    collect_names();
    collect_offices();
    write();
    return problem_.empty() ? std::move(out_) : std::string();
  }
  /// Which limit the rows do not keep; empty: none.
  const std::string& problem() const noexcept { return problem_; }

 private:
  /// Notes the first limit that is not kept: there are more of `what` than `most`, which blob.h calls `name`.
  void keep_limit(bool kept, const char* what, std::uint64_t most, const char* name) {
    if (kept || !problem_.empty()) return;
    problem_ = std::string("there are more than ").append(std::to_string(most)).append(" ").append(what);
    problem_.append(" (").append(name).append(" of gazetteer/blob.h)");
  }

  ClassId class_id(const std::string& name) {
    const auto [at, fresh] = class_ids_.emplace(name, static_cast<ClassId>(class_names_.size()));
    if (fresh) class_names_.push_back(name);
    return at->second;
  }

  void collect_classes() {
    words_.resize(kFirstWord);
    for (WordId s = 0; s < kFirstWord; ++s) {
      if (*shape_name(s) == 0) continue;
      words_[s].classes.push_back({class_id(shape_name(s)), 0, 0, 0});
    }
    const ClassId digits = class_id("digits");
    for (const WordId s : {kDayNumber, kTwoDigits, kYearNumber, kDigits, kGrouped, kDecimal, kFraction})
      words_[s].classes.push_back({digits, 0, 0, 0});
    words_[kUnknownAcronym].classes.push_back({class_id("capital"), 0, 0, 0});
  }

  WordId word_id(const std::string& spelling) {
    const auto [at, fresh] = word_ids_.emplace(spelling, static_cast<WordId>(words_.size()));
    if (fresh) {
      words_.emplace_back();
      words_.back().spelling = spelling;
    }
    return at->second;
  }

  void collect_vocabulary() {
    for (const SourceWord& row : source_.words) {
      const std::string spelling = folded(row.form);
      if (spelling.empty()) continue;
      Word& word = words_[word_id(spelling)];
      const bool capital = row.form.front() >= 'A' && row.form.front() <= 'Z';
      for (const std::string& name : row.classes) {
        const ClassId id = class_id(name);
        const auto same =
            std::find_if(word.classes.begin(), word.classes.end(), [&](const WordClass& c) { return c.id == id; });
        if (same == word.classes.end()) {
          word.classes.push_back({id, static_cast<std::uint8_t>(capital), 0, row.value});
        } else {
          same->capital_only = static_cast<std::uint8_t>(same->capital_only & static_cast<std::uint8_t>(capital));
          if (same->value == 0) same->value = row.value;
        }
      }
    }
    vocabulary_ = static_cast<std::uint32_t>(words_.size());
    keep_limit(vocabulary_ <= blob::kMostVocabulary, "words in the word tables", blob::kMostVocabulary,
               "kMostVocabulary");
    sort_classes();
  }

  /// Numbers the classes anew, in order of their names.
  void sort_classes() {
    std::vector<std::string> sorted = class_names_;
    std::sort(sorted.begin(), sorted.end());
    for (Word& word : words_) {
      for (WordClass& c : word.classes) {
        const auto at = std::lower_bound(sorted.begin(), sorted.end(), class_names_[c.id]);
        c.id = static_cast<ClassId>(at - sorted.begin());
      }
    }
    class_names_ = std::move(sorted);
  }

  void collect_entries() {
    for (const SourceEntry& e : source_.entries) entry_ids_.emplace(e.name, static_cast<EntryId>(entry_ids_.size()));
    for (std::size_t i = 0; i < source_.entries.size(); ++i) {
      if (!source_.entries[i].government.empty())
        entry_ids_.emplace(source_.entries[i].government, static_cast<EntryId>(i));
    }
  }
  EntryId entry_of(const std::string& name) const {
    const auto found = entry_ids_.find(name);
    return found == entry_ids_.end() ? kNoEntry : found->second;
  }

  void add_name(const SourceForm& source, EntryId entry) {
    text::analyse(source.text, doc_);
    Form form{entry & 0xFFFFFu, source.kind, 0};
    FormSpelling spelling;
    std::uint32_t node = blob::kNoNode;
    unsigned n = 0;
    bool first = true;
    for (const text::Token& token : doc_.tokens) {
      if (blob::is_skipped(token)) continue;
      if (n >= blob::kLongestName) return;  // no press name is that long
      const bool spelled = token.kind == text::TokenKind::word || token.kind == text::TokenKind::number ||
                           token.kind == text::TokenKind::ordinal;
      WordId word = shape_of(doc_, token);
      if (spelled) {
        const std::string letters = folded(doc_.bytes(token));
        if (letters.empty()) return;
        word = word_id(letters);
        if (first && token.kind != text::TokenKind::word) numbers_ |= blob::number_bit(doc_.bytes(token));
      }
      if (token.has(text::kCapital))
        spelling.capital_words = static_cast<std::uint16_t>(spelling.capital_words | 1u << n);
      if (token.has(text::kAllCaps) && (token.end - token.begin > 1))
        spelling.acronym_words = static_cast<std::uint16_t>(spelling.acronym_words | 1u << n);
      node = first ? names_.root(word) : names_.edge(node, word);
      if (first && (spelling.capital_words & 1) == 0) words_[word].small_root = true;
      first = false;
      ++n;
    }
    if (n != 0) names_.add_form(node, form, spelling);
  }

  void collect_names() {
    for (std::size_t i = 0; i < source_.entries.size(); ++i) {
      for (const SourceForm& form : source_.entries[i].forms) {
        if (form.kind != FormKind::description) add_name(form, static_cast<EntryId>(i));
      }
    }
  }

  struct PendingOffice {
    EntryId person = kNoEntry;
    EntryId of = kNoEntry;
    const SourceOffice* source = nullptr;
  };

  void collect_offices() {
    for (const SourceOffice& o : source_.offices) {
      const EntryId person = entry_of(o.person), of = entry_of(o.of);
      if (person == kNoEntry || of == kNoEntry) continue;
      offices_.push_back({person, of, &o});
    }
    std::stable_sort(offices_.begin(), offices_.end(), [](const PendingOffice& a, const PendingOffice& b) {
      const auto key = [](const PendingOffice& p) {
        return std::make_tuple(p.person, p.source->from.year, blob::pack_day(p.source->from));
      };
      return key(a) < key(b);
    });
  }

  // ---- writing

  blob::Text text(std::string_view s) const { return pool_.text(s); }

  void lay_out_strings() {
    for (const std::string& name : class_names_) pool_.want(name);
    for (const Word& word : words_) pool_.want(word.spelling);
    for (const SourceEntry& e : source_.entries) {
      for (const std::string* s : {&e.name, &e.code, &e.country, &e.government, &e.government_code}) pool_.want(*s);
    }
    for (const PendingOffice& p : offices_) pool_.want(p.source->title);
    for (const SourceLabel& label : source_.labels) pool_.want(label.words);
    pool_.lay_out(source_.data_date);
  }

  std::vector<blob::Text> texts(const std::vector<std::string>& strings) {
    std::vector<blob::Text> out;
    out.reserve(strings.size());
    for (const std::string& s : strings) out.push_back(text(s));
    return out;
  }

  template <typename T>
  blob::Section section(const std::vector<T>& rows) {
    while (out_.size() % 8 != 0) out_.push_back('\0');
    const blob::Section s{static_cast<std::uint32_t>(out_.size()), static_cast<std::uint32_t>(rows.size())};
    if (!rows.empty()) out_.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(T));
    return s;
  }

  static std::vector<blob::RankBlock> ranks(const std::vector<bool>& have) {
    std::vector<blob::RankBlock> out((have.size() + 63) / 64);
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < have.size(); ++i) {
      blob::RankBlock& block = out[i / 64];
      if (i % 64 == 0) block.before = before;
      if (!have[i]) continue;
      ++before;
      block.bits |= std::uint64_t{1} << (i % 64);
    }
    return out;
  }

  void write() {
    blob::Header header;
    out_.assign(sizeof(header), '\0');
    header.vocabulary = vocabulary_;
    header.numbers = numbers_;
    lay_out_strings();
    header.data_date = text(source_.data_date);

    std::vector<blob::Text> classes;
    std::vector<std::uint64_t> heads;
    for (const std::string& name : class_names_) {
      classes.push_back(text(name));
      heads.push_back(blob::head_of(name));
    }
    header.classes = section(classes);
    header.class_heads = section(heads);
    write_names(header);
    write_words(header);
    write_entries(header);
    write_labels(header);
    header.strings = section(std::vector<char>(pool_.bytes().begin(), pool_.bytes().end()));
    out_.append(24 - out_.size() % 8, '\0');  // words are read in loads of 16 bytes
    std::memcpy(out_.data(), &header, sizeof(header));
    keep_limit(words_.size() <= blob::kMostWords, "different words", blob::kMostWords, "kMostWords");
    keep_limit(source_.entries.size() <= blob::kMostEntries, "entries", blob::kMostEntries, "kMostEntries");
    keep_limit(pool_.bytes().size() < blob::kMostStringBytes, "bytes of names", blob::kMostStringBytes,
               "kMostStringBytes");
  }

  void write_words(blob::Header& header) {
    std::vector<blob::WordRow> rows;
    std::vector<bool> roots;
    for (WordId w = 0; w < words_.size(); ++w) {
      const Word& word = words_[w];
      const blob::Text spelling = text(word.spelling);
      roots.push_back(names_.is_root(w));
      rows.push_back({spelling.offset, spelling.length & 0x3Fu, roots.back() ? 1u : 0u, word.small_root ? 1u : 0u});
      if (roots.back() && w < kFirstWord) header.mark_names |= 1u << w;
    }
    header.words = section(rows);
    header.roots = section(ranks(roots));

    EqualLists<WordClass, std::tuple<int, int, int>> lists;
    std::vector<std::uint16_t> list_of;
    for (WordId w = 0; w < vocabulary_; ++w) {
      const auto key = [](const WordClass& c) { return std::make_tuple(int{c.id}, int{c.capital_only}, int{c.value}); };
      list_of.push_back(
          number(lists.add(words_[w].classes, key), "different lists of classes", blob::kMostLists, "kMostLists"));
    }
    std::vector<std::vector<ClassMember>> members_of(class_names_.size());
    for (WordId w = 0; w < vocabulary_; ++w) {
      for (const WordClass& c : words_[w].classes)
        members_of[c.id].push_back(
            {static_cast<std::uint16_t>(w & 0x7FFFu), c.capital_only != 0 ? std::uint16_t{1} : std::uint16_t{0}});
    }
    std::vector<std::uint32_t> first_members{0};
    std::vector<ClassMember> members;
    for (const auto& list : members_of) {
      members.insert(members.end(), list.begin(), list.end());
      first_members.push_back(static_cast<std::uint32_t>(members.size()));
    }
    header.first_members = section(first_members);
    header.class_members = section(members);
    header.class_list_of = section(list_of);
    header.class_lists = section(lists.ends());
    header.word_classes = section(lists.rows);

    std::vector<std::string_view> spelled;
    spelled.reserve(words_.size());
    for (std::size_t id = kFirstWord; id < words_.size(); ++id) spelled.push_back(words_[id].spelling);
    const WordHash hash = place_words(spelled);
    if (hash.seed == 0 && problem_.empty()) problem_ = "no hash tells all words apart";
    header.seed = hash.seed;
    header.bucket_bits = hash.bucket_bits;
    std::vector<blob::Slot> slots;
    for (const std::uint32_t word : hash.words) {
      if (word == WordHash::kNoWord) {
        slots.push_back({0, 0});
        continue;
      }
      char buffer[text::kLongestFold + 8] = {};
      std::memcpy(buffer, spelled[word].data(), spelled[word].size());
      const std::uint32_t tag = tag_of(hash_word(buffer, spelled[word].size(), hash.seed));
      slots.push_back({(word + kFirstWord) & 0xFFFFFu, tag & 0xFFFu});
    }
    header.displacements = section(hash.displacements);
    header.word_slots = section(slots);
  }

  /// `index` in 16 bits: see keep_limit().
  std::uint16_t number(std::size_t index, const char* what, std::uint32_t most, const char* name) {
    keep_limit(index < most, what, most, name);
    return static_cast<std::uint16_t>(index);
  }

  /// The place of `s` among the strings of `ids`, which are numbered as they come, from 0.
  static std::uint32_t numbered(const std::string& s, std::unordered_map<std::string, std::uint32_t>& ids,
                                std::vector<std::string>& list) {
    const auto [at, fresh] = ids.emplace(s, static_cast<std::uint32_t>(list.size()));
    if (fresh) list.push_back(s);
    return at->second;
  }

  void write_entries(blob::Header& header) {
    std::vector<blob::EntryRow> rows(source_.entries.size());
    std::vector<blob::ExtraRow> extras;
    std::vector<blob::GovernmentRow> governments;
    std::vector<bool> has_extra(rows.size()), has_government(rows.size());
    EqualLists<WordId, WordId> descriptions;
    std::vector<std::string> codes, alpha3;
    std::unordered_map<std::string, std::uint32_t> code_ids, alpha3_ids;
    std::vector<WordId> described;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const SourceEntry& e = source_.entries[i];
      blob::EntryRow& row = rows[i];
      row.name = text(e.name);
      row.code = number(numbered(e.code, code_ids, codes), "codes of parties", blob::kMostCodes, "kMostCodes");
      row.kind = static_cast<std::uint32_t>(e.kind) & 0x7Fu;
      row.territory = e.territory ? 1 : 0;
      row.own = e.own ? 1 : 0;
      row.spare = 0;
      row.country = e.country.empty() ? std::uint16_t{0}
                                      : number(numbered(e.country, alpha3_ids, alpha3) + 1u, "countries",
                                               blob::kMostCountries, "kMostCountries");
      described.clear();
      for (const std::string& d : e.descriptions) {
        const auto found = word_ids_.find(folded(d.substr(d.rfind(' ') + 1)));
        if (found == word_ids_.end() || described.size() == 255) continue;
        described.push_back(found->second);
      }
      row.descriptions = number(descriptions.add(described, [](WordId w) { return w; }),
                                "different lists of descriptions", blob::kMostLists, "kMostLists");
      blob::ExtraRow extra{};
      extra.wikidata = e.wikidata;
      extra.represents = e.represents.empty() ? kNoEntry : entry_of(e.represents);
      extra.from = e.from;
      extra.until = e.until;
      row.government = e.government.empty() ? 0 : 1;
      if (row.government != 0) governments.push_back({text(e.government), text(e.government_code)});
      has_government[i] = row.government != 0;
      const auto given = [](const PartialDay& d) { return d.year != 0 || d.month != 0 || d.day != 0; };
      row.extra = extra.wikidata != 0 || extra.represents != kNoEntry || given(e.from) || given(e.until) ? 1 : 0;
      if (row.extra != 0) extras.push_back(extra);
      has_extra[i] = row.extra != 0;
    }
    std::vector<blob::OfficeRow> offices;
    std::vector<std::uint32_t> offices_in;
    std::vector<blob::TitleRow> titles;
    std::map<std::pair<std::string_view, Role>, std::uint32_t> title_ids;
    for (const PendingOffice& p : offices_) {
      blob::OfficeRow row{};
      const SourceOffice& o = *p.source;
      row.person = p.person & 0xFFFFFu;
      row.of = p.of & 0xFFFFFu;
      row.open = o.until.year == 0 ? 1u : 0u;
      const PartialDay end = row.open != 0 ? o.as_of : o.until;
      row.from_year = static_cast<std::uint32_t>(o.from.year) & 0xFFFu;
      row.from_day = blob::pack_day(o.from) & 0x1FFu;
      row.end_year = static_cast<std::uint32_t>(end.year) & 0xFFFu;
      row.end_day = blob::pack_day(end) & 0x1FFu;
      const auto [at, fresh] = title_ids.emplace(std::make_pair(std::string_view(o.title), o.role),
                                                 static_cast<std::uint32_t>(titles.size()));
      if (fresh) titles.push_back({text(o.title), static_cast<std::uint32_t>(o.role)});
      keep_limit(at->second < blob::kMostTitles, "different titles of offices", blob::kMostTitles, "kMostTitles");
      if ((o.from.year > kLastYear || end.year > kLastYear) && problem_.empty())
        problem_ = "an office has a year after " + std::to_string(kLastYear);
      row.title = at->second & 0x1FFFu;
      offices_in.push_back(static_cast<std::uint32_t>(offices.size()));
      offices.push_back(row);
    }
    std::stable_sort(offices_in.begin(), offices_in.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return offices[a].of < offices[b].of; });
    header.alpha3 = section(texts(alpha3));
    header.codes = section(texts(codes));
    header.extra_blocks = section(ranks(has_extra));
    header.extras = section(extras);
    header.government_blocks = section(ranks(has_government));
    header.governments = section(governments);
    header.titles = section(titles);
    header.entries = section(rows);
    std::vector<EntryId> names(rows.size()), countries;
    for (EntryId i = 0; i < names.size(); ++i) names[i] = i;
    std::sort(names.begin(), names.end(),
              [&](EntryId a, EntryId b) { return source_.entries[a].name < source_.entries[b].name; });
    for (EntryId i = 0; i < rows.size(); ++i) {
      if (source_.entries[i].kind == PartyKind::state && !source_.entries[i].country.empty()) countries.push_back(i);
    }
    std::stable_sort(countries.begin(), countries.end(),
                     [&](EntryId a, EntryId b) { return source_.entries[a].country < source_.entries[b].country; });
    header.entry_names = section(names);
    header.countries = section(countries);
    header.description_lists = section(descriptions.ends());
    header.descriptions = section(descriptions.rows);
    header.offices = section(offices);
    header.offices_in = section(offices_in);
  }

  /// Those of countries that a user's table has not removed.
  void write_labels(blob::Header& header) {
    std::vector<blob::LabelRow> rows;
    for (const SourceLabel& label : source_.labels) {
      if (const EntryId country = entry_of(label.country); country != kNoEntry)
        rows.push_back({text(label.words), country});
    }
    header.labels = section(rows);
  }

  void write_names(blob::Header& header) {
    const NameTrie::Written names = names_.write(words_.size());
    header.inner = section(names.inner);
    header.forms = section(names.forms);
    header.spellings = section(names.spellings);
    header.nodes = section(names.nodes);
    header.node_blocks = section(names.node_blocks);
    header.crowded = section(names.crowded);
    keep_limit(names_.nodes() <= blob::kMostNodes, "beginnings of names", blob::kMostNodes, "kMostNodes");
    keep_limit(names.forms.size() <= blob::kMostForms, "names", blob::kMostForms, "kMostForms");
    keep_limit(names.spellings.size() <= blob::kMostSpellings, "ways to write names with capitals",
               blob::kMostSpellings, "kMostSpellings");
  }

  const Source& source_;
  text::Document doc_;
  std::vector<std::string> class_names_;
  std::unordered_map<std::string, ClassId> class_ids_;
  std::vector<Word> words_;
  std::unordered_map<std::string, WordId> word_ids_;
  std::uint32_t vocabulary_ = 0;
  std::uint64_t numbers_ = 0;  ///< Header::numbers
  std::unordered_map<std::string, EntryId> entry_ids_;
  NameTrie names_;
  std::vector<PendingOffice> offices_;
  StringPool pool_;
  std::string out_, problem_;
};

}  // namespace

std::string build_blob(const Source& source, std::string& problem) {
  Builder builder(source);
  std::string blob = builder.build();
  problem = builder.problem();
  return blob;
}

}  // namespace parley::gazetteer
