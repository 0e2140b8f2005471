// The walk over the names that the gazetteer knows, shared by the files names*.cc alone.
#ifndef PARLEY_PARTIES_NAMES_H_
#define PARLEY_PARTIES_NAMES_H_

#include <cstddef>
#include <cstdint>

#include "parties/doubts.h"
#include "parties/work.h"

namespace parley::parties {

/// The names of one document, in text order.
class Names {
 public:
  explicit Names(Work& work) : w_(work), doubts_(work) {}

  void run();

 private:
  using EntryId = gazetteer::EntryId;
  using Form = gazetteer::Form;
  using FormKind = gazetteer::FormKind;
  using NameHit = gazetteer::NameHit;

  bool function_word(TokenIndex t) const { return w_.is(t, Trait::function_word); }

  /// Is the hit a piece of a longer capitalised name that the gazetteer does not know?
  bool inside_longer_name(const NameHit& hit, const Facts& e, FormKind kind) const;

  /// "Steel Corp", "Broadcasting and Cable Co Ltd": do the capitals from `t` on end a firm's name?
  bool firm_from(TokenIndex t) const;

  /// "the Bank of «England»", "New «Jersey»": a name of its own that has a country's in it.
  bool behind_its_noun(TokenIndex t) const;

  /// "«Sioux» City", "Niagara «Mohawk»", "Cassa di «Roma»": a people's name in one of a place, a firm, a person.
  bool people_in_name(const NameHit& hit) const;

  /// "the United «Brotherhood» of Carpenters": a longer name.
  bool continued(const NameHit& hit) const;

  /// "«Swiss» francs", "«Hong Kong» dollars".
  bool money(const NameHit& hit, FormKind kind) const;

  /// "the Ecuadorean Red Cross": a society of that country. False: it is none.
  bool of_a_country(const NameHit& hit, const Facts& e);

  /// No name begins at `t`, or only somebody's last name.
  bool only_last_name(TokenIndex t) const;

  /// Hits come in text order, so that the datelines are walked once.
  bool in_dateline(TokenIndex t);

  bool conjoined(TokenIndex t) const {
    return w_.is(t, Trait::and_word) || w_.is(t, Trait::comma) || w_.is(t, Trait::or_word);
  }

  /// "in Jordan", "northern Syria", "across Iraq and Syria".
  bool place_context(const NameHit& hit) const;

  /// "contacts through Kenya", "messages were exchanged via Oman": not the way that somebody travels.
  bool deals_through(TokenIndex t) const;

  void block(const NameHit& hit, bool place);

  /// The token behind a run of adjectives and modifiers, at most three.
  TokenIndex skip_modifiers(TokenIndex t) const;

  void one(const NameHit& hit);

  // ---- organisations and groups

  void actor(const NameHit& hit, const Form& form, const Facts& e);

  /// "the Moro Islamic Liberation Front (MILF)": one mention, so that a verb stands right behind it.
  bool in_brackets(TokenRange range, Index who);
  bool bracket(TokenIndex t, Trait round, char square) const { return w_.is(t, round) || w_.punct(t, square); }

  /// Does a person's name begin here (a title may stand before it)?
  bool person_follows(TokenIndex t) const {
    return w_.capital(t) && !w_.is(t, Trait::calendar) && !w_.is(t, Trait::function_word) &&
           !w_.token(t).has(text::kSentenceStart);
  }

  /// A small-letter word that is no verb, adverb or function word: the name before it modifies it ("Taliban stronghold").
  bool attributive_noun(TokenIndex t) const;

  /// "Kurdish rebels", "Syrian opposition": a noun of groups behind modifiers.
  bool group_noun_behind(TokenIndex t) const;

  // ---- countries (from here on names_states.cc)

  void country(const NameHit& hit, const Form& form);

  /// "wrongfully detained in Venezuela", "prisoners held in Eritrea": the country holds them.
  bool captivity(TokenIndex t) const;

  /// "Talks between Chad and the rebels were held in Libya": nobody is.
  bool talks_held(TokenIndex held) const;

  void government(TokenRange range, EntryId entry, MentionForm form) {
    const Index state = w_.entity_of(entry, "government_phrase");
    if (w_.add(range, state, form)) ++w_.traces[state].government_words;
  }

  /// The hit modifies the nouns behind it. False: it does not.
  bool adjective(const NameHit& hit, const Form& form, MentionForm kind);

  /// Is the title noun at `t` followed by a name or used of one person?
  bool person_title(TokenIndex t) const;

  void add_state(TokenRange range, EntryId entry, MentionForm form, bool attributive) {
    const Index state = w_.entity_of(entry, "gazetteer_country");
    w_.add(range, state, form, attributive);
  }

  void demonym(const NameHit& hit, const Form& form);

  bool plural(TokenIndex t) const { return w_.ends_with(t, "s") || w_.ends_with(t, "men"); }

  // ---- capitals and metonyms

  bool sentence_deals(TokenIndex t) const;

  /// A verb of acting follows: "Kabul insisted", "Moscow has repeatedly denied", "Washington is holding".
  bool acts(TokenIndex next) const;

  /// Behind the last name of a row that ends with "and": "Washington, London and Oslo".
  TokenIndex row_end(TokenIndex next) const;

  bool spoken_for(const NameHit& hit) const;
  bool owns_person(TokenIndex name) const;

  void capital(const NameHit& hit, const Form& form);

  void metonym(const NameHit& hit, const Form& form);

  bool somebodys_name(EntryId entry) const;

  Work& w_;
  Doubts doubts_;
  static constexpr std::size_t kSomebodys = 8;
  EntryId somebody_[kSomebodys] = {};  ///< groups whose one word is the last name of somebody in this text
  std::size_t somebodys_ = 0;
  std::uint32_t last_place_ = Work::kFree;
  std::size_t dateline_ = 0;
};

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_NAMES_H_
