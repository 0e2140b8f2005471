// The working memory of the parties room for one document: what the steps (names, persons, organisations, descriptions, roles) read and write.
// Private to the room.
#ifndef PARLEY_PARTIES_WORK_H_
#define PARLEY_PARTIES_WORK_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "gazetteer/tables.h"
#include "parties/entry_notes.h"
#include "parties/lexicon.h"
#include "parties/parties.h"
#include "text/document.h"
#include "text/endings.h"
#include "text/lender.h"
#include "text/token_marks.h"

namespace parley::parties {

using text::TokenIndex;
using text::TokenRange;

/// Strings to entity indices: open addressing over folded bytes, cleared without giving memory back.
class NameIndex {
 public:
  void clear();
  /// The value stored under `key` (ASCII case ignored), or none. The bytes of a key must stay alive until clear().
  Index find(std::string_view key) const noexcept {
    return key.empty() || (shapes_ & shape_bit(key)) == 0 ? none : slots_[place(key)].value;
  }
  bool empty() const noexcept { return shapes_ == 0; }
  void put(std::string_view key, Index value);

 private:
  struct Slot {
    std::string_view key;
    Index value = none;
  };
  /// One of 64 bits for the first letter (its case ignored) and the length: most of the words that are looked up have a bit that no key has.
  static std::uint64_t shape_bit(std::string_view key) noexcept {
    return std::uint64_t{1} << (((static_cast<unsigned char>(key.front()) | 0x20u) + 7 * key.size()) & 63u);
  }
  std::size_t place(std::string_view key) const noexcept;
  std::vector<Slot> slots_;
  std::vector<std::size_t> used_;
  std::uint64_t shapes_ = 0;  ///< of the keys
};

/// Bytes of names that are not written so in the text ("Adam Boehler" broken over a line end). Views stay valid until clear().
class NamePool {
 public:
  void clear() noexcept { block_ = 0, used_ = 0; }
  char* room(std::size_t bytes);  ///< `bytes` at most kBlock
  static constexpr std::size_t kBlock = 4096;

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t block_ = 0, used_ = 0;
};

/// What the room knows of an entity beside its public fields.
struct Trace {
  std::uint32_t government_words = 0;  ///< mentions that say government, regime, authorities
  std::uint32_t country_words = 0;     ///< mentions by the country's name
  bool group_by_noun = false;          ///< a local group named by a common noun ("Syrian rebels", "the opposition")
  bool former = false;                 ///< "former president X"
  bool titled = false;                 ///< the text gives a title
  bool collective = false;             ///< of an armed or opposition group: named by "rebels", "insurgents" …
  gazetteer::EntryId country_entry = gazetteer::kNoEntry;  ///< of a local group: the country of its demonym
  bool rebel = false;              ///< "rebel leader": not of the state whose name stands before
  bool captive = false;            ///< a person who is taken, held or freed
  bool commander = false;          ///< "commander": a leader where he commands a group
  bool held_only = false;          ///< a group of which the text has named only those who are held: "jailed militants"
  bool fights_on_its_own = false;  ///< an army that deals with a group as its equal
  bool clergy = false;             ///< "Archbishop X"
  bool agency = false;             ///< "the Park Service": no side, whatever it holds or frees
  bool private_person = false;     ///< "X, a businessman": no side's man
  bool elders = false;             ///< "tribal elders": a party where they go between, else nobody
  bool named = false;              ///< a mention is more than a description or pronoun
  std::uint32_t mentions = 0;
};

/// Where an affiliation of a person stands in the text: looked up when all mentions are known.
struct Affiliation {
  Index person = none;
  TokenIndex first = 0, last = 0;  ///< search here for a mention, the last one first
  bool from_left = false;          ///< … the first one first
};

struct Work {
  const text::Document* doc = nullptr;
  const std::vector<gazetteer::WordId>* words = nullptr;
  const std::vector<gazetteer::NameHit>* names = nullptr;
  const gazetteer::Tables* tables = nullptr;
  const Lexicon* lexicon = nullptr;
  const grammar::TextSubject* subject = nullptr;
  std::uint32_t published = 0;

  // Results in the making.
  std::vector<Entity> entities;
  std::vector<Trace> traces;  ///< beside entities
  std::vector<PartyMention> mentions;

  const Traits* trait_sets = nullptr;  ///< the lexicon's
  // By token, in memory that is lent for the run.
  TokenIndex count = 0;                  ///< of tokens: asked before every look at one
  text::Lent<std::uint32_t> owner;       ///< index of the mention that has it, or kFree
  text::Lent<Lexicon::TraitSet> traits;  ///< of its word, in trait_sets
  text::TokenMarks uses;                 ///< TokenUse: where the steps look
  text::TokenMarks more;                 ///< NameUse
  TokenIndex longest_name = 0;           ///< tokens of the longest name of the gazetteer
  text::Lent<std::uint8_t> blocked;      ///< looked at and decided: no mention (a place, a newspaper)

  EntryNotes notes;
  /// Alpha-3 codes that have been looked up, by a hash of the letters.
  struct Country {
    std::uint32_t code = 0;  ///< 0: none yet
    gazetteer::EntryId entry = gazetteer::kNoEntry;
  };
  static constexpr std::size_t kCountries = 256;
  bool knows_red_cross = false;
  gazetteer::EntryId red_cross_entry = gazetteer::kNoEntry;
  std::array<Country, kCountries> countries;
  NameIndex by_name;    ///< local entities by their name
  NameIndex last_name;  ///< persons by the last word of their name
  NamePool pool;
  bool of_peacetime = false;      ///< nobody of a conflict is in it, and it tells of other things (salience.cc)
  bool of_other_matters = false;  ///< the text tells of dealings and captives by the way at most (salience.cc)
  bool items =
      false;  ///< the text is a list of events that have nothing to do with each other, a paragraph each (items.cc)
  std::vector<Affiliation> affiliations;
  std::vector<std::uint32_t> bodies;  ///< of acronyms.cc: mentions that name a body in several words
  std::vector<std::uint64_t> begins;  ///< of order_mentions(): bit t: a mention begins at token t
  std::vector<std::uint32_t> order,
      recent;  ///< mentions in text order, for items.cc and descriptions.cc; of the latter: those before the token looked at

  static constexpr std::uint32_t kFree = 0xFFFFFFFFu;

  void begin(const text::Document& d, const std::vector<gazetteer::WordId>& w, const std::vector<gazetteer::NameHit>& n,
             std::uint32_t day, text::Lender::Loan& loan);

  // Tokens.
  TokenIndex size() const noexcept { return count; }
  bool inside(TokenIndex t) const noexcept { return t < count; }
  const text::Token& token(TokenIndex t) const noexcept { return doc->tokens[t]; }
  const Traits& traits_of(TokenIndex t) const noexcept { return trait_sets[traits[t]]; }
  bool is(TokenIndex t, Trait trait) const noexcept { return t < count && traits_of(t).has(trait); }
  bool any(TokenIndex t, const Traits& of) const noexcept { return t < count && traits_of(t).any(of); }
  bool word(TokenIndex t) const noexcept { return inside(t) && token(t).kind == text::TokenKind::word; }
  bool capital(TokenIndex t) const noexcept { return word(t) && token(t).has(text::kCapital); }
  std::uint32_t capitals_in(TokenRange tokens) const noexcept {
    std::uint32_t n = 0;
    for (TokenIndex t = tokens.first; t < tokens.last; ++t) n += capital(t) ? 1u : 0u;
    return n;
  }
  bool small(TokenIndex t) const noexcept { return word(t) && !token(t).has(text::kCapital); }
  bool punct(TokenIndex t, char p) const noexcept { return inside(t) && token(t).is(p); }
  bool possessive(TokenIndex t) const noexcept { return inside(t) && token(t).kind == text::TokenKind::possessive; }
  bool unknown(TokenIndex t) const noexcept {
    return inside(t) && ((*words)[t] >= tables->vocabulary_count() || (*words)[t] < gazetteer::kDayNumber);
  }
  bool known_word(TokenIndex t) const noexcept {
    return inside(t) && !unknown(t) && (*words)[t] >= gazetteer::kFirstWord;
  }
  /// Has the word of `t` a class that is no trait?
  bool of_class(TokenIndex t, Rare rare) const noexcept {
    return inside(t) && (more[t] & kRareClass) != 0 &&
           tables->has((*words)[t], lexicon->id(rare), token(t).has(text::kCapital));
  }
  /// The number that its word has in such a class; 0 where it has none.
  std::int32_t rare_value(TokenIndex t, Rare rare) const noexcept {
    return (more[t] & kRareClass) != 0 ? tables->value((*words)[t], lexicon->id(rare)) : 0;
  }
  /// The first letter of a word, as a capital if it is one of ASCII.
  char initial(TokenIndex t) const noexcept {
    const char c = doc->bytes(t)[0];
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  /// "Corp", "Ltd": a word of a firm's name.
  bool company(TokenIndex t) const noexcept { return inside(t) && (more[t] & kCompanyWord) != 0; }
  bool number_at(TokenIndex t) const noexcept { return is(t, Trait::number); }
  bool ends_with(TokenIndex t, std::string_view tail) const noexcept {
    return inside(t) && text::ends_with(doc->bytes(t), tail);
  }
  /// The next token at or after `t` with one of `wanted` (TokenUse); size() where there is none.
  TokenIndex next(TokenIndex t, unsigned wanted) const noexcept {
    return uses.next(t, static_cast<std::uint8_t>(wanted));
  }
  /// … that belongs to no mention.
  TokenIndex next_free(TokenIndex t, unsigned wanted) const noexcept {
    return uses.next(t, size(), static_cast<std::uint8_t>(wanted), kOwned);
  }
  bool free(TokenIndex t) const noexcept { return inside(t) && owner[t] == kFree; }
  bool free(TokenRange r) const noexcept {
    if (r.last > size()) return false;
    unsigned all = 0;
    for (TokenIndex t = r.first; t < r.last; ++t) all |= uses[t];
    return (all & kOwned) == 0;
  }
  /// Does a name of the gazetteer begin at `t`, and which one?
  bool hit(TokenIndex t) const noexcept { return (uses[t] & kHit) != 0; }
  const gazetteer::NameHit& hit_at(TokenIndex t) const noexcept;
  TokenIndex sentence_first(TokenIndex t) const noexcept { return doc->sentences[doc->sentence_of[t]].first; }
  TokenIndex sentence_last(TokenIndex t) const noexcept { return doc->sentences[doc->sentence_of[t]].last; }
  bool sentence_start(TokenIndex t) const noexcept { return token(t).has(text::kSentenceStart); }
  /// The next token at or after `t` that is no adverb; at most three are skipped.
  TokenIndex skip_adverbs(TokenIndex t) const noexcept;
  const PartyMention* mention_at(TokenIndex t) const noexcept {
    return inside(t) && owner[t] != kFree ? &mentions[owner[t]] : nullptr;
  }
  /// Who speaks at `t`, in a transcript; none where nobody is known to.
  Index speaker_at(TokenIndex t) const noexcept {
    const auto& turns = doc->turns;
    const auto next = std::upper_bound(turns.begin(), turns.end(), t,
                                       [](TokenIndex at, const text::Turn& turn) { return at < turn.first; });
    return next == turns.begin() ? none : speaker_of(*(next - 1));
  }
  Index speaker_of(const text::Turn& turn) const noexcept {
    for (TokenIndex t = turn.label.first; t < turn.label.last; ++t) {
      const PartyMention* m = mention_at(t);
      if (m != nullptr && m->entity != none && entities[m->entity].kind == PartyKind::person) return m->entity;
    }
    return none;
  }
  const PartyMention* mention_before(TokenIndex t) const noexcept { return t == 0 ? nullptr : mention_at(t - 1); }

  /// Looked up once in the life of the Work: the tables do not change.
  Facts facts(gazetteer::EntryId entry) {
    Facts& facts = notes.of(entry).facts;
    if (!facts.known) learn(entry, facts);
    return facts;
  }

  /// The entry of the International Committee of the Red Cross, looked up once.
  gazetteer::EntryId red_cross();
  /// Tables::country(), remembered: the tables do not change.
  gazetteer::EntryId country(std::string_view alpha3);

  // Entities.
  Index entity_of(gazetteer::EntryId entry, const char* rule);
  Index known(gazetteer::EntryId entry) const noexcept {
    const EntryNotes::Note* const note = notes.find(entry);
    return note != nullptr ? note->entity : none;
  }
  /// A local entity; `name` is looked up in by_name and must stay alive for the document (text or pool).
  Index entity_named(std::string_view name, PartyKind kind, const char* rule);
  /// The bytes of `range` with every run of white space made one blank.
  std::string_view plain(TokenRange range);
  /// `a`, a blank, `b`.
  std::string_view joined(std::string_view a, std::string_view b);
  /// Adds a mention of `entity` where its tokens are free; false where they are not.
  bool add(TokenRange range, Index entity, MentionForm form, bool attributive = false, bool plural_group = false);
  Index entity_of_state(gazetteer::EntryId country) { return entity_of(country, "government_by_description"); }
  /// Widens a mention to `range` (its other tokens must be free) and gives it to another entity.
  void take_over(std::uint32_t mention, TokenRange range, Index entity, MentionForm form);
  /// The mentions in text order.
  void order_mentions(std::vector<std::uint32_t>& out);
  void learn(gazetteer::EntryId entry, Facts& facts);
  void lay_words(text::Lender::Loan& loan);  ///< begin(): what stands by token
  void own(TokenRange range, std::uint32_t mention);
  std::uint32_t weight(gazetteer::EntryId country) const noexcept {
    const EntryNotes::Note* const note = notes.find(country);
    return note != nullptr ? note->weight : 0;
  }
};

// The steps, in the order in which room.cc runs them.
void find_names(Work& work);           ///< names.cc
void find_named_groups(Work& work);    ///< named_groups.cc
void find_persons(Work& work);         ///< persons.cc
void find_organisations(Work& work);   ///< organisations.cc
void find_last_names(Work& work);      ///< last_names.cc
void find_acronyms(Work& work);        ///< acronyms.cc
void find_offices(Work& work);         ///< offices.cc
void note_items(Work& work);           ///< items.cc
void find_descriptions(Work& work);    ///< descriptions.cc
void find_rosters(Work& work);         ///< rosters.cc
void note_captives(Work& work);        ///< affiliations.cc
void settle_affiliations(Work& work);  ///< affiliations.cc
void find_delegations(Work& work);     ///< delegations.cc
void settle_names(Work& work);         ///< affiliations.cc: "Government of X" or "X"

/// All of them, up to the names.
void find_actors(Work& work);  ///< room.cc

/// "opposition to the plan", "in opposition": the deed, not those who do it.
bool opposing(const Work& work, TokenIndex noun);  ///< descriptions_groups.cc

/// The country that the text is about, as far as names have been found (conflict.cc): the one to which the groups and states that it names
/// belong most; with `plainly`, twice as often as to any other. kNoEntry where there is none.
gazetteer::EntryId country_of_conflict(Work& work, bool plainly);

/// The only state whose offices the speakers of a transcript hold on the document's date (voice.cc): "the President" of its briefing is its own,
/// whoever else is one. kNoEntry where there is none.
gazetteer::EntryId state_of_speakers(const Work& work);
/// The side for which the speakers of a transcript speak, by their labels (voice.cc); none: they do not say.
Index side_of_labels(const text::Document& doc, const gazetteer::Tables& tables, const PartyRecords& records);

/// YYYYMMDD of a day, its first or last where it is less precise; 0: none.
std::uint32_t day_number(gazetteer::PartialDay d, bool end) noexcept;

/// Is `day` (YYYYMMDD, 0 unknown) inside the office's time, each bound at its own precision?
inline bool held_on(const gazetteer::Office& office, std::uint32_t day) noexcept {
  if (day == 0) return false;
  const int year = static_cast<int>(day / 10000), from = office.from.year, until = office.until.year;
  if (from > year || (until != 0 && until < year)) return false;  // most of them
  return (from == 0 || day_number(office.from, false) <= day) && (until == 0 || day <= day_number(office.until, true));
}

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_WORK_H_
