// Reading the compiled gazetteer in place.
#include "gazetteer/tables.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "gazetteer/blob_reader.h"
#include "text/fold.h"

extern "C" {
// blob.S: the tables compiled at build time.
extern const char parley_gazetteer_blob[];
extern const char parley_gazetteer_blob_end[];
}

namespace parley::gazetteer {
namespace {

using blob::header;
using blob::rows;
using blob::string;

const blob::EntryRow& entry_row(const char* base, EntryId id) noexcept {
  return rows<blob::EntryRow>(base, header(base).entries)[id];
}
std::string_view alpha3_of(const char* base, const blob::EntryRow& row) noexcept {
  return row.country == 0 ? std::string_view()
                          : string(base, rows<blob::Text>(base, header(base).alpha3)[row.country - 1]);
}
/// The row of an entry that has one.
template <typename Row>
const Row& row_of(const char* base, blob::Section blocks, blob::Section section, EntryId id) noexcept {
  return rows<Row>(base, section)[blob::rank_of(rows<blob::RankBlock>(base, blocks), id)];
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
  const auto* heads = rows<std::uint64_t>(base_, header(base_).class_heads);
  const std::uint64_t head = blob::head_of(name);
  const auto* const last = heads + class_count();
  // The first head that is not smaller; without branches, for which way to go is chance.
  const auto* at = heads;
  for (std::size_t rest = class_count(); rest > 0; rest /= 2) {
    const std::size_t half = rest - rest / 2;
    at += at[half - 1] < head ? half : 0;
  }
  for (; at != last && *at == head; ++at) {
    const auto id = static_cast<ClassId>(at - heads);
    if (class_name(id) == name) return id;
  }
  return kNoClass;
}
List<ClassMember> Tables::words_of(ClassId id) const noexcept {
  const auto* first = rows<std::uint32_t>(base_, header(base_).first_members) + id;
  return {rows<ClassMember>(base_, header(base_).class_members) + first[0], first[1] - first[0]};
}

std::uint32_t Tables::word_count() const noexcept { return header(base_).words.count; }
std::uint32_t Tables::vocabulary_count() const noexcept { return header(base_).vocabulary; }

WordId Tables::find_word(std::string_view bytes) const noexcept {
  char folded[text::kLongestFold + 8];
  return find_folded(folded, text::fold(bytes, folded));
}

WordId Tables::find_folded(const char* folded, std::size_t length) const noexcept {
  if (length == 0) return kUnknownLower;
  const blob::Header& h = header(base_);
  const std::uint64_t hash = hash_word(folded, length, h.seed);
  const std::uint16_t displacement = rows<std::uint16_t>(base_, h.displacements)[bucket_of(hash, h.bucket_bits)];
  const blob::Slot slot = rows<blob::Slot>(base_, h.word_slots)[slot_of(hash, displacement, h.word_slots.count)];
  if (slot.tag != tag_of(hash)) return kUnknownLower;
  const blob::WordRow there = rows<blob::WordRow>(base_, h.words)[slot.word];
  return there.length == length && blob::same_word(base_ + h.strings.offset + there.spelling, folded, length)
             ? WordId{slot.word}
             : kUnknownLower;
}

std::string_view Tables::spelling(WordId word) const noexcept {
  const blob::WordRow row = rows<blob::WordRow>(base_, header(base_).words)[word];
  return {base_ + header(base_).strings.offset + row.spelling, row.length};
}

List<WordClass> Tables::classes(WordId word) const noexcept {
  if (word >= vocabulary_count()) return {};
  const std::uint16_t list = rows<std::uint16_t>(base_, header(base_).class_list_of)[word];
  const auto* first = rows<std::uint32_t>(base_, header(base_).class_lists) + list;
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
  e.own = row.own != 0;
  e.country = alpha3_of(base_, row);
  e.code = string(base_, rows<blob::Text>(base_, header(base_).codes)[row.code]);
  if (row.government != 0) {
    const auto& government =
        row_of<blob::GovernmentRow>(base_, header(base_).government_blocks, header(base_).governments, id);
    e.government = string(base_, government.name);
    e.government_code = string(base_, government.code);
  }
  if (row.extra != 0) {
    const auto& extra = row_of<blob::ExtraRow>(base_, header(base_).extra_blocks, header(base_).extras, id);
    e.wikidata = extra.wikidata;
    e.represents = extra.represents;
    e.from = extra.from;
    e.until = extra.until;
  }
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
  const auto* first = rows<std::uint32_t>(base_, header(base_).description_lists) + entry_row(base_, id).descriptions;
  return {rows<WordId>(base_, header(base_).descriptions) + first[0], first[1] - first[0]};
}

std::uint32_t Tables::office_count() const noexcept { return header(base_).offices.count; }

Office Tables::office(std::uint32_t index) const noexcept {
  const blob::OfficeRow& row = rows<blob::OfficeRow>(base_, header(base_).offices)[index];
  Office o;
  o.person = row.person;
  o.of = row.of;
  const blob::TitleRow& title = rows<blob::TitleRow>(base_, header(base_).titles)[row.title];
  o.title = string(base_, title.title);
  o.role = static_cast<Role>(title.role);
  o.from = blob::unpack(row.from_year, row.from_day);
  (row.open != 0 ? o.as_of : o.until) = blob::unpack(row.end_year, row.end_day);
  return o;
}

bool Tables::held_in(std::uint32_t index, int year) const noexcept {
  const blob::OfficeRow& row = rows<blob::OfficeRow>(base_, header(base_).offices)[index];
  const int from = blob::unpack(row.from_year, row.from_day).year;
  const int until = row.open != 0 ? 0 : blob::unpack(row.end_year, row.end_day).year;
  return from <= year && (until == 0 || until >= year);
}

Tables::OfficeRange Tables::offices_of(EntryId person) const noexcept {
  const auto* all = rows<blob::OfficeRow>(base_, header(base_).offices);
  const auto* last = all + office_count();
  // Halves without a branch: which half it is, is chance.
  const auto* first = all;
  for (std::uint32_t count = office_count(); count > 0;) {
    const std::uint32_t half = (count + 1) / 2;
    first += half & (0u - static_cast<std::uint32_t>(first[half - 1].person < person));
    count -= half;
  }
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

std::uint32_t Tables::label_count() const noexcept { return header(base_).labels.count; }

Label Tables::label(std::uint32_t index) const noexcept {
  const blob::LabelRow& row = rows<blob::LabelRow>(base_, header(base_).labels)[index];
  return {string(base_, row.words), row.country};
}

std::string_view Tables::data_date() const noexcept { return string(base_, header(base_).data_date); }

void Tables::for_each_name(const std::function<void(const std::vector<WordId>&, const Form&)>& visit) const {
  const blob::Names trie(base_);
  std::vector<std::uint32_t> parent(trie.node_count(), blob::kNoNode);
  std::vector<WordId> words;
  for (std::uint32_t node = 1; node < trie.node_count(); ++node) {  // parents come before their children
    const blob::NodeRange range = trie.range(node);
    for (std::uint32_t child = range.first_child; child < range.last_child; ++child) parent[child] = node;
    if (range.first_form == range.last_form) continue;
    words.clear();
    for (std::uint32_t at = node; at != blob::kNoNode; at = parent[at]) words.push_back(trie.word(at));
    std::reverse(words.begin(), words.end());
    for (std::uint32_t f = range.first_form; f < range.last_form; ++f) visit(words, form(f));
  }
}

}  // namespace parley::gazetteer
