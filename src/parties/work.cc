// Working memory of the parties room: entities found or made, mentions laid over free tokens.
#include "parties/work.h"

#include <algorithm>
#include <cstring>

namespace parley::parties {
namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::size_t hash_of(std::string_view key) noexcept {
  std::uint64_t h = 1469598103934665603u;
  for (const char c : key) h = (h ^ static_cast<unsigned char>(lower(c))) * 1099511628211u;
  return static_cast<std::size_t>(h ^ (h >> 29));
}

bool same(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

constexpr std::size_t kFirstSlots = 64;

}  // namespace

void NameIndex::clear() {
  for (const std::size_t i : used_) slots_[i] = Slot();
  used_.clear();
  shapes_ = 0;
}

std::size_t NameIndex::place(std::string_view key) const noexcept {
  std::size_t i = hash_of(key) & (slots_.size() - 1);
  while (!slots_[i].key.empty() && !same(slots_[i].key, key)) i = (i + 1) & (slots_.size() - 1);
  return i;
}

void NameIndex::put(std::string_view key, Index value) {
  if (key.empty()) return;
  shapes_ |= shape_bit(key);
  if (2 * (used_.size() + 1) > slots_.size()) {
    std::vector<Slot> old(std::max(kFirstSlots, 2 * slots_.size()));
    old.swap(slots_);
    used_.clear();
    for (const Slot& slot : old) {
      if (!slot.key.empty()) {
        const std::size_t i = place(slot.key);
        slots_[i] = slot;
        used_.push_back(i);
      }
    }
  }
  const std::size_t i = place(key);
  if (slots_[i].key.empty()) used_.push_back(i);
  slots_[i] = {key, value};
}

char* NamePool::room(std::size_t bytes) {
  if (used_ + bytes > kBlock) ++block_, used_ = 0;
  if (block_ >= blocks_.size()) blocks_.push_back(std::make_unique<char[]>(kBlock));
  char* at = blocks_[block_].get() + used_;
  used_ += bytes;
  return at;
}

void Work::begin(const text::Document& d, const std::vector<gazetteer::WordId>& w,
                 const std::vector<gazetteer::NameHit>& n, std::uint32_t day, text::Lender::Loan& loan) {
  doc = &d;
  words = &w;
  names = &n;
  published = day;
  entities.clear();
  traces.clear();
  mentions.clear();
  affiliations.clear();
  lay_words(loan);
  notes.begin(tables->entry_count());
  by_name.clear();
  last_name.clear();
  pool.clear();
}

void Work::learn(gazetteer::EntryId entry, Facts& facts) {
  const gazetteer::Entry e = tables->entry(entry);
  facts.known = true;
  facts.own = e.own;
  facts.kind = e.kind;
  if (!e.country.empty()) facts.country = country(e.country);
  facts.represents = e.represents;
  facts.from = e.from;
  facts.until = e.until;
}

gazetteer::EntryId Work::red_cross() {
  if (!knows_red_cross) red_cross_entry = tables->find_entry("International Committee of the Red Cross");
  knows_red_cross = true;
  return red_cross_entry;
}

gazetteer::EntryId Work::country(std::string_view alpha3) {
  if (alpha3.size() != 3) return tables->country(alpha3);
  std::uint32_t code = 0;
  for (const char c : alpha3) code = code << 8u | static_cast<unsigned char>(c);
  Country& known = countries[code * 0x9E3779B1u >> 24u];
  if (known.code != code) known = {code, tables->country(alpha3)};
  return known.entry;
}

void Work::lay_words(text::Lender::Loan& loan) {
  count = static_cast<TokenIndex>(doc->tokens.size());
  trait_sets = lexicon->trait_sets();
  traits = loan.take<Lexicon::TraitSet>(count);
  uses.begin(loan, count);
  more.begin(loan, count);
  lexicon->lay(doc->tokens.data(), words->data(), count, traits.data(), uses.data(), more.data());
  constexpr int kAllOnes = 0xFF;  // kFree, byte by byte
  owner = loan.take<std::uint32_t>(count);
  blocked = loan.take<std::uint8_t>(count);
  if (count == 0) return;
  std::memset(owner.data(), kAllOnes, count * sizeof owner[0]);
  std::memset(blocked.data(), 0, count);
  longest_name = 0;
  for (const gazetteer::NameHit& hit : *names) {
    longest_name = std::max(longest_name, hit.last - hit.first);
    uses.add(hit.first, kHit);
  }
}

const gazetteer::NameHit& Work::hit_at(TokenIndex t) const noexcept {
  return *std::lower_bound(names->begin(), names->end(), t,
                           [](const gazetteer::NameHit& hit, TokenIndex at) { return hit.first < at; });
}

TokenIndex Work::skip_adverbs(TokenIndex t) const noexcept {
  for (int i = 0; i < 3 && inside(t); ++i, ++t) {
    const bool adverb = is(t, Trait::adverb) || is(t, Trait::negation) || (small(t) && ends_with(t, "ly"));
    if (!adverb) break;
  }
  return t;
}

Index Work::entity_of(gazetteer::EntryId entry, const char* rule) {
  if (const Index old = known(entry); old != none) return old;
  const gazetteer::Entry facts = tables->entry(entry);
  Entity e;
  e.name = facts.name;
  e.kind = facts.kind;
  e.country = facts.country;
  e.code = facts.code;
  e.wikidata = facts.wikidata;
  e.entry = entry;
  e.rule = rule;
  const auto index = static_cast<Index>(entities.size());
  text::make_room(entities);
  text::make_room(traces);
  entities.push_back(e);
  traces.emplace_back();
  notes.of(entry).entity = index;
  return index;
}

Index Work::entity_named(std::string_view name, PartyKind kind, const char* rule) {
  if (const Index old = by_name.find(name); old != none) return old;
  Entity e;
  e.name = name;
  e.kind = kind;
  e.rule = rule;
  const auto index = static_cast<Index>(entities.size());
  text::make_room(entities);
  text::make_room(traces);
  entities.push_back(e);
  traces.emplace_back();
  by_name.put(name, index);
  return index;
}

std::string_view Work::plain(TokenRange range) {
  const std::string_view raw = doc->bytes(range);
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; };
  bool tidy = true;
  for (std::size_t i = 0; i < raw.size() && tidy; ++i) {
    tidy = !blank(raw[i]) || (raw[i] == ' ' && i + 1 < raw.size() && !blank(raw[i + 1]));
  }
  if (tidy || raw.size() > NamePool::kBlock) return raw;
  char* const out = pool.room(raw.size());
  std::size_t n = 0;
  for (const char c : raw) {
    if (!blank(c)) {
      out[n++] = c;
    } else if (n > 0 && out[n - 1] != ' ') {
      out[n++] = ' ';
    }
  }
  return {out, n};
}

std::string_view Work::joined(std::string_view a, std::string_view b) {
  const std::size_t size = a.size() + 1 + b.size();
  if (size > NamePool::kBlock) return a;
  char* const out = pool.room(size);
  std::memcpy(out, a.data(), a.size());
  out[a.size()] = ' ';
  std::memcpy(out + a.size() + 1, b.data(), b.size());
  return {out, size};
}

bool Work::add(TokenRange range, Index entity, MentionForm form, bool attributive, bool plural_group) {
  if (range.empty() || !free(range)) return false;
  PartyMention m;
  m.first = range.first;
  m.last = range.last;
  m.begin = token(range.first).begin;
  m.end = token(range.last - 1).end;
  m.entity = entity;
  m.form = form;
  m.attributive = attributive;
  m.plural_group = plural_group;
  const auto index = static_cast<std::uint32_t>(mentions.size());
  own(range, index);
  text::make_room(mentions);
  mentions.push_back(m);
  if (entity == none) return true;
  ++traces[entity].mentions;
  traces[entity].named |= form != MentionForm::description && form != MentionForm::pronoun;
  return true;
}

void Work::own(TokenRange range, std::uint32_t mention) {
  for (TokenIndex t = range.first; t < range.last; ++t) {
    owner[t] = mention;
    uses.add(t, kOwned);
  }
}

void Work::order_mentions(std::vector<std::uint32_t>& out) {
  // Each owns its first token, so that a walk over those is enough.
  begins.assign(doc->tokens.size() / 64 + 1, 0);
  bool owners = true;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const TokenIndex first = mentions[i].first;
    begins[first / 64] |= std::uint64_t{1} << (first % 64);
    owners &= owner[first] == i;
  }
  out.resize(mentions.size());
  std::uint32_t* next = out.data();
  if (!owners) {
    for (std::uint32_t i = 0; i < mentions.size(); ++i) next[i] = i;
    std::sort(out.begin(), out.end(),
              [&](std::uint32_t a, std::uint32_t b) { return mentions[a].first < mentions[b].first; });
    return;
  }
  for (std::size_t block = 0; block < begins.size(); ++block) {
    for (std::uint64_t rest = begins[block]; rest != 0; rest &= rest - 1)
      *next++ = owner[64 * block + static_cast<unsigned>(__builtin_ctzll(rest))];
  }
}

void Work::take_over(std::uint32_t mention, TokenRange range, Index entity, MentionForm form) {
  PartyMention& m = mentions[mention];
  if (m.entity != none) --traces[m.entity].mentions;
  m.first = range.first;
  m.last = range.last;
  m.begin = token(range.first).begin;
  m.end = token(range.last - 1).end;
  m.entity = entity;
  m.form = form;
  m.attributive = false;
  own(range, mention);
  ++traces[entity].mentions;
}

std::uint32_t day_number(gazetteer::PartialDay d, bool end) noexcept {
  if (d.year == 0) return 0;
  const std::uint32_t month = d.month != 0 ? d.month : end ? 12u : 1u;
  const std::uint32_t day = d.day != 0 ? d.day : end ? 31u : 1u;
  return static_cast<std::uint32_t>(d.year) * 10000u + month * 100u + day;
}

}  // namespace parley::parties
