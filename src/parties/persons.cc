// Persons: by a title before the name, an appositive behind it, or a verb of speech beside it; in the gazetteer or not.
#include <algorithm>

#include "parties/doubts.h"
#include "parties/person_names.h"
#include "parties/person_signs.h"
#include "parties/titles.h"
#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr std::size_t kAffiliationsRead = 8;  ///< the last ones: those of the name before
constexpr std::size_t kPersonsRead = 64;      ///< mentions searched for the full name
constexpr int kRow = 4;                       ///< names looked back for the plural title of a row

class Persons : private PersonSigns {
 public:
  explicit Persons(Work& work) : PersonSigns(work) {}

  void run() {
    for (TokenIndex t = 0; (t = w_.next(t, kNamePart | kOwned)) < w_.size(); ++t) {
      const PartyMention* m = w_.mention_at(t);
      if (m != nullptr) {
        const TokenRange name{m->first, m->last};
        const Index who = m->entity;
        if (who != none && w_.entities[who].kind == PartyKind::person)
          describe(name, who, title_before(w_, name.first));
        t = name.last - 1;
        continue;
      }
      if (lone(t) || !name_start(w_, t) || in_dateline(t)) continue;
      if (const TokenIndex behind = behind_seat(t); behind != t) t = behind;
      const TokenIndex end = name_end(w_, t);
      if (end == t) continue;
      t = unknown_name({t, end}) - 1;
    }
  }

 private:
  /// One word with a capital, without a title before it or a row of persons: nobody's name.
  bool lone(TokenIndex t) const {
    constexpr Traits kNeeds(Trait::and_word, Trait::comma, Trait::honorific, Trait::rank, Trait::to);
    if (!w_.capital(t) || name_goes_on(w_, t + 1)) return false;
    return t == 0 || !(w_.any(t - 1, kNeeds) || title_ends(w_, t));
  }

  /// "DAVAO CITY --": a place in capitals at the head of a text.
  bool in_dateline(TokenIndex t) const {
    if (w_.doc->sentence_of[t] != 0 || !w_.token(t).has(text::kAllCaps)) return false;
    TokenIndex end = t;
    while (end < t + 4 && w_.capital(end) && w_.token(end).has(text::kAllCaps)) ++end;
    return w_.punct(end, text::kDash) || w_.punct(end, ':');
  }

  bool spoken_by(TokenRange name) const {
    TokenIndex next = w_.skip_adverbs(name.last);
    if (w_.is(next, Trait::speech_verb) || w_.is(next, Trait::lead_verb) || w_.is(next, Trait::act_verb)) return true;
    return name.first > 0 && w_.is(name.first - 1, Trait::speech_verb) && w_.ends_with(name.first - 1, "aid");
  }

  /// Reads the titles around a person's name into its entity.
  void describe(TokenRange name, Index who, const Title& before) {
    read_title(w_, before, who);
    read_titles_behind(w_, name, who);
    read_title(w_, introduced(name), who);
    share_plural_title(name);
    if (name.first > 1 && w_.possessive(name.first - 1) && body_at(name.first - 2) && !w_.traces[who].former)
      w_.affiliations.push_back(
          {who, name.first - 2, name.first - 1, true});  // "the EU's Miroslav Lajcak", whatever else he is
    if (const Index beside = in_row(name.first); beside != none && beside != who) {
      second_of_two(name.first, who);
      share_title(beside, who);
    }
  }

  /// "«X» and Mr Y, the Front's joint leaders": a plural behind the second is the title of both.
  void share_plural_title(TokenRange name) {
    if (!w_.is(name.last, Trait::comma) || name.first < 2) return;
    TokenIndex t = name.first;
    while (t > 1 && name.first - t < 4 && (w_.is(t - 1, Trait::honorific) || w_.is(t - 1, Trait::title))) --t;
    if (!w_.is(t - 1, Trait::and_word)) return;
    const PartyMention* first = w_.mention_at(t - 2);
    if (first == nullptr || first->entity == none || w_.entities[first->entity].kind != PartyKind::person) return;
    const Title title = appositive_title(w_, name);
    if (!title.range.empty() && w_.ends_with(title.range.last - 1, "s")) read_title(w_, title, first->entity);
  }

  /// "a spokesman for the «Prime Minister»"
  bool names_office(const Title& title) const {
    for (TokenIndex t = title.of_first; t < title.of_last; ++t) {
      if (w_.is(t, Trait::title)) return true;
    }
    return false;
  }

  /// Where "Mullah «X»", "Gen. «X»" begins.
  TokenIndex behind_courtesy(TokenIndex t) const {
    for (int i = 0; i < 3 && t > 0 && w_.capital(t - 1); ++i, --t) {
      if (!w_.is(t - 1, Trait::honorific) && !w_.is(t - 1, Trait::rank)) break;
    }
    return t;
  }

  /// "a spokesman for the group, Zabihullah Mujahid, said"; "the group's chief negotiator, X".
  Title introduced(TokenRange name) const {
    const TokenIndex called = behind_courtesy(name.first);
    if (called < 2 || !w_.is(called - 1, Trait::comma)) return {};
    const TokenIndex comma = called - 1;
    const TokenIndex floor = std::max(w_.sentence_first(comma), comma > 16 ? comma - 16 : 0);
    const bool closes = w_.is(name.last, Trait::comma) || w_.is(name.last, Trait::period) ||
                        w_.is(name.last, Trait::speech_verb) || w_.punct(name.last, text::kDash) ||
                        w_.is(name.last, Trait::and_word) || w_.is(name.last, Trait::quote) ||
                        (w_.is(name.last, Trait::of) && body_at(name.last + 1) != nullptr);
    if (!closes) return {};
    // the noun phrase before the comma must begin with a determiner, a possessive or a name and hold a title noun
    for (TokenIndex t = comma; t > floor;) {
      --t;
      if (w_.is(t, Trait::comma) || w_.is(t, Trait::speech_verb) || w_.is(t, Trait::quote)) break;
      const PartyMention* m = w_.mention_at(t);
      if (m != nullptr && m->entity != none && w_.entities[m->entity].kind == PartyKind::person &&
          !w_.possessive(t + 1))
        break;
      const bool start = w_.is(t, Trait::determiner) || t == floor ||
                         (m != nullptr && m->first == t && (t == 0 || !w_.is(t - 1, Trait::the)));
      if (!start) continue;
      if (w_.is(t, Trait::the) && t > 0 && (w_.is(t - 1, Trait::of) || w_.is(t - 1, Trait::for_word))) continue;
      Title title = title_from(w_, t, comma);
      if (title.range.empty()) continue;
      if (std::max({title.range.last, title.of_last, title.covered}) + 1 < comma) continue;
      if (called != name.first && names_office(title))
        return {};  // "A spokesman for the Prime Minister, Mr X,": which of them?
      return title;
    }
    return {};
  }

  /// A capitalised name that the gazetteer does not know whole. Returns the token behind what was looked at.
  TokenIndex unknown_name(TokenRange name) {
    const Title before = title_before(w_, name.first);
    const bool titled = !before.range.empty();
    const bool whole = w_.capitals_in(name) >= 2;
    const Index beside = in_row(name.first);
    // Most of what has a capital: one word is a person's name only behind a title or in a row of persons.
    if (!whole && !titled && beside == none && !cut(name.last)) return name.last;
    if (firm(name)) return name.last;
    if (!before.range.empty() && title_of_many(before, name)) return name.last;
    if (cut(name.last)) {
      if (known_across(name)) return name.last;
      if (w_.capitals_in(name) < 2 && !w_.hit(name.last)) return name.last;
    }
    // "the official Antara news agency"
    const bool paper = w_.small(name.last) && w_.is(name.last, Trait::place_noun);
    const char* rule = nullptr;
    if (beside != none && (whole || !w_.token(name.first).has(text::kSentenceStart)) && !known_last_name(name) &&
        !organisation_like(w_, name)) {
      rule = "person_in_row";
    } else if (titled && !(paper && !before.courtesy) && !known_last_name(name) && !body(name, whole) &&
               (before.courtesy || any_unknown(name)) &&
               !(before.courtesy && !whole && place(before.range.first, name.last))) {
      rule = before.courtesy ? "person_by_honorific" : "person_by_title";
    } else if (whole && !known_last_name(name) && !organisation_like(w_, name)) {
      rule = rule_beside(name);
    }
    if (rule == nullptr) return name.last;
    Index who = known_as(name.last);
    if (who == none && !whole && titled) who = named_before(name.first);
    if (who == none) who = w_.entity_named(w_.plain(name), PartyKind::person, rule);
    if (!w_.add(name, who, MentionForm::name)) return name.last;
    if (std::string_view(rule) == "person_by_trade") w_.traces[who].private_person = !armed_trade(name);
    describe(name, who, before);
    if (std::string_view(rule) == "person_by_leading") {
      const TokenIndex floor = std::max(w_.sentence_first(name.first), name.first > 16 ? name.first - 16 : 0);
      w_.affiliations.push_back({who, floor, name.first, false});
    }
    if (name.first > 1 && w_.possessive(name.first - 1) && body_at(name.first - 2))
      w_.affiliations.push_back({who, name.first - 2, name.first - 1, true});
    return name.last;
  }

  /// By which rule a name of several words is a person's without a title before it; nullptr: by none.
  const char* rule_beside(TokenRange name) const {
    if (initials(w_, name)) return "person_by_initials";
    if (!appositive_title(w_, name).range.empty()) return "person_by_appositive";
    if (!introduced(name).range.empty()) return "person_by_introduction";
    if (!plausible(name)) return nullptr;
    if (led_by(name.first)) return "person_by_leading";
    if (signed_by(w_, behind_courtesy(name.first))) return "person_by_signing";
    if (affiliated(name)) return "person_by_affiliation";
    if (w_.is(name.last, Trait::comma) && (w_.is(name.last + 1, Trait::who) || (told_whose(name.last + 1))))
      return "person_by_relative";
    if (alias_behind(name.last)) return "person_by_alias";
    if (between_commas(name)) return "person_by_apposition";
    if (trade(name) != 0) return "person_by_trade";
    if (name.first > 1 && w_.is(name.first - 1, Trait::naming) && w_.is(name.first - 2, Trait::person_noun))
      return "person_by_naming";
    const bool told = spoken_by(name) && !shouted(name) && !says_it(name.last) && told_as_person(name);
    return told ? "person_by_speech" : nullptr;
  }

  /// "General Mining Corp", "Imperial Oil <IMO>": a firm, whatever it says and whoever leads it.
  bool firm(TokenRange name) const {
    for (TokenIndex t = name.first; t < name.last; ++t) {
      if (w_.company(t)) return true;
    }
    return (w_.more[name.last - 1] & kNobody) != 0 || w_.company(name.last) || angle_bracket(w_, name.last) ||
           (name.first > 0 && angle_bracket(w_, name.first - 1));
  }

  /// "the Turkish ambassador to Athens «Nazmi Akiman»": the name begins behind the town.
  TokenIndex behind_seat(TokenIndex t) const {
    if (t < 2 || w_.blocked[t] == 0 || !w_.hit(t) || !w_.is(t - 1, Trait::to)) return t;
    const TokenIndex last = w_.hit_at(t).last;
    return w_.is(t - 2, Trait::title) && name_start(w_, last) && w_.doc->sentence_of[last] == w_.doc->sentence_of[t]
               ? last
               : t;
  }

  /// A line ends behind the name, and a sentence without a full stop, and a capital follows: the name may go on there.
  bool cut(TokenIndex t) const {
    return w_.capital(t) && w_.token(t).has(text::kLineBefore) && w_.doc->sentence_of[t] != w_.doc->sentence_of[t - 1];
  }

  /// "Foreign Minister Kiichi", and on the next line "Miyazawa": the person of that name.
  bool known_across(TokenRange name) {
    const gazetteer::EntryId entry = w_.tables->find_entry(w_.joined(w_.plain(name), w_.doc->bytes(name.last)));
    if (entry == gazetteer::kNoEntry || w_.facts(entry).kind != PartyKind::person) return false;
    const Index who = w_.entity_of(entry, "gazetteer_person");
    if (w_.add(name, who, MentionForm::alias)) describe(name, who, title_before(w_, name.first));
    return true;
  }

  /// "ROTTERDAM RAPESEED": a heading.
  bool shouted(TokenRange name) const {
    return w_.token(name.first).has(text::kAllCaps) && w_.token(name.last - 1).has(text::kAllCaps);
  }

  /// "the village of Haj Omran", "the Haj Omran area": a place.
  bool place(TokenIndex first, TokenIndex last) const {
    if (w_.small(last) && w_.is(last, Trait::place_noun)) return true;
    return first > 1 && w_.is(first - 1, Trait::of) && w_.small(first - 2) && w_.is(first - 2, Trait::place_noun);
  }

  /// "Brokers X said": a plural is no title of one.
  bool title_of_many(const Title& title, TokenRange name) const {
    const TokenIndex noun = title.range.last - 1;
    return w_.is(noun, Trait::title) && w_.ends_with(noun, "s") &&
           w_.is(w_.skip_adverbs(name.last), Trait::speech_verb);
  }

  /// "Negotiators X and «Y»": the mention of the one before whom the plural title stands.
  Index in_row(TokenIndex t) const {
    constexpr Traits kBefore(Trait::and_word, Trait::comma, Trait::honorific, Trait::rank);
    if (t < 2 || !w_.any(t - 1, kBefore)) return none;
    for (int row = 0; row < kRow; ++row) {
      t = behind_courtesy(t);
      if (t < 2 || !(w_.is(t - 1, Trait::and_word) || w_.is(t - 1, Trait::comma))) return none;
      TokenIndex last = t - 2;
      if (w_.is(t - 1, Trait::and_word) && w_.is(last, Trait::comma) && last > 0) --last;  // "X, Y, and Z"
      const PartyMention* m = w_.mention_at(last);
      if (m != nullptr && m->entity != none && w_.entities[m->entity].kind != PartyKind::person && m->first > 2) {
        TokenIndex of = m->first - 1;  // "X of the European Union and Y"
        if (w_.is(of, Trait::the)) --of;
        m = w_.is(of, Trait::of) ? w_.mention_at(of - 1) : nullptr;
      }
      if (m == nullptr || m->entity == none || w_.entities[m->entity].kind != PartyKind::person) return none;
      if (m->first == 0) return none;
      // "Envoys X and Y"; "two church leaders, X and Y,"
      const TokenIndex begin = behind_courtesy(m->first);
      if (begin == 0) return none;
      const TokenIndex title = w_.is(begin - 1, Trait::comma) && begin > 1 ? begin - 2 : begin - 1;
      if ((w_.is(title, Trait::title) || w_.is(title, Trait::rank)) && w_.ends_with(title, "s")) return m->entity;
      if (office_of_two(begin) != none_token) return m->entity;
      t = m->first;
    }
    return none;
  }
  static constexpr TokenIndex none_token = Work::kFree;

  /// "the foreign ministers of Senegal and «Mauritania», X and Y": the second of the two, before whose comma the names stand at `begin`.
  TokenIndex office_of_two(TokenIndex begin) const {
    if (begin < 6 || !w_.is(begin - 1, Trait::comma)) return none_token;
    const PartyMention* second = w_.mention_at(begin - 2);
    if (second == nullptr || second->first < 4) return none_token;
    TokenIndex t = second->first - 1;
    if (w_.is(t, Trait::the)) --t;
    if (!w_.is(t, Trait::and_word)) return none_token;
    const PartyMention* first = w_.mention_at(t - 1);
    if (first == nullptr || first->first < 2) return none_token;
    t = first->first - 1;
    if (w_.is(t, Trait::the)) --t;
    if (t == 0 || !w_.is(t, Trait::of)) return none_token;
    return w_.is(t - 1, Trait::title) && w_.ends_with(t - 1, "s") ? begin - 2 : none_token;
  }
  /// … speaks for that one.
  void second_of_two(TokenIndex name_first, Index who) {
    const TokenIndex t = behind_courtesy(name_first);
    if (t < 2 || !w_.is(t - 1, Trait::and_word)) return;
    const PartyMention* first = w_.mention_at(t - 2);
    if (first == nullptr) return;
    const TokenIndex second = office_of_two(behind_courtesy(first->first));
    if (second != none_token) w_.affiliations.push_back({who, second, second + 1, true});
  }

  void share_title(Index from, Index to) {
    w_.entities[to].roles.add(w_.entities[from].roles);
    w_.traces[to].titled |= w_.traces[from].titled;
    w_.traces[to].former |= w_.traces[from].former;
    const std::size_t count = w_.affiliations.size();
    const std::size_t first = count > kAffiliationsRead ? count - kAffiliationsRead : 0;
    for (std::size_t i = first; i < count; ++i) {
      if (w_.affiliations[i].person != from) continue;
      Affiliation shared = w_.affiliations[i];
      shared.person = to;
      w_.affiliations.push_back(shared);
    }
  }

  /// "the Reverend Jesse Jackson … Reverend «Jackson»": the only person so far whose last name it is.
  Index named_before(TokenIndex word) const {
    const std::string_view last = w_.doc->bytes(word);
    Index found = none;
    std::size_t n = 0;
    for (std::size_t i = w_.mentions.size(); i > 0 && n < kPersonsRead; --i) {
      const PartyMention& m = w_.mentions[i - 1];
      if (m.entity == none || m.entity == found || w_.entities[m.entity].kind != PartyKind::person) continue;
      ++n;
      if (m.first >= word || m.last - m.first < 2 || w_.doc->bytes(m.last - 1) != last) continue;
      if (found != none) return none;
      found = m.entity;
    }
    return found;
  }

  /// A single word that is the last name of somebody whom the gazetteer or the text knows: last_names.cc decides.
  bool known_last_name(TokenRange name) const {
    TokenIndex t = name.first;
    if (w_.hit(t) && w_.hit_at(t).last == name.last) return true;
    // "Al-Sisi": the article and a last name
    while (t < name.last && (w_.is(t, Trait::joiner) || w_.punct(t, text::kHyphen))) ++t;
    return t > name.first && t < name.last && w_.hit(t) && w_.hit_at(t).last == name.last;
  }

  /// "the official Rhine News Agency"; not "Mr Park", "General John Hall".
  bool body(TokenRange name, bool whole) const {
    if (!organisation_like(w_, name)) return false;
    if (!whole) return true;
    const TokenIndex last = name.last - 1;
    return !w_.of_class(last, Rare::surname_word) || organisation_like(w_, {name.first, last});
  }

  /// The last name alone, or a pronoun: what a text says of somebody whom it has named without a title.
  bool told_as_person(TokenRange name) const {
    constexpr TokenIndex kReach = 80;
    if (!w_.is(w_.skip_adverbs(name.last), Trait::speech_verb)) return true;  // "X thanked the army", "said X, who"
    constexpr TokenIndex kBefore = 8;  // "a commander who gave his name as X told reporters"
    const TokenIndex floor = std::max(w_.sentence_first(name.first), name.first > kBefore ? name.first - kBefore : 0);
    for (TokenIndex t = name.first; t > floor; --t) {
      if (w_.is(t - 1, Trait::his) || (w_.small(t - 1) && w_.is(t - 1, Trait::title))) return true;
    }
    const TokenIndex last = std::min(w_.size(), name.last + kReach);
    const std::string_view surname = w_.doc->bytes(name.last - 1);
    for (TokenIndex t = name.last; (t = w_.uses.next(t, last, kNameLike | kDescribing)) < last; ++t) {
      if (w_.is(t, Trait::he_she) || w_.is(t, Trait::his)) return true;
      if (w_.doc->bytes(t) == surname && !(w_.capital(t - 1) && !w_.sentence_start(t - 1))) return true;
    }
    return false;
  }

  /// "Hale Tool said it had": what speaks of itself as "it" is no person.
  bool says_it(TokenIndex t) const {
    TokenIndex verb = w_.skip_adverbs(t);
    if (!w_.is(verb, Trait::speech_verb)) return false;
    ++verb;
    if (w_.small(verb) && w_.of_class(verb, Rare::that_word)) ++verb;
    return w_.small(verb) && w_.of_class(verb, Rare::thing_pronoun);
  }

  bool any_unknown(TokenRange name) const {
    for (TokenIndex t = name.first; t < name.last; ++t) {
      if (w_.capital(t) && w_.unknown(t)) return true;
    }
    return false;
  }

  /// Not the first words of a sentence that merely are capitalised, and at least one word that no table has.
  bool plausible(TokenRange name) const {
    bool unknown_word = false;
    for (TokenIndex t = name.first; t < name.last; ++t) unknown_word |= w_.capital(t) && w_.unknown(t);
    return unknown_word && w_.unknown(name.last - 1);
  }
};

}  // namespace

void find_persons(Work& work) { Persons(work).run(); }

}  // namespace parley::parties
