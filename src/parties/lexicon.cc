// The table of traits, and their look-up.
#include "parties/lexicon.h"

#include <string_view>

namespace parley::parties {
namespace {

struct TraitSource {
  Trait trait;
  const char* classes;  ///< classes of words_*.tsv or shapes, separated by '|'; "=of|for": these very words
};

constexpr TraitSource kSources[] = {
    {Trait::honorific, "honorific"},
    {Trait::clergy, "clergy_word"},
    {Trait::rank, "rank"},
    {Trait::title, "title_noun"},
    {Trait::title_modifier, "title_modifier"},
    {Trait::leader, "leader_noun"},
    {Trait::chief, "chief_noun"},
    {Trait::prime, "prime_word"},
    {Trait::crown, "crown_word"},
    {Trait::member_group, "member_group"},
    {Trait::minister, "minister_noun"},
    {Trait::official, "official_noun"},
    {Trait::envoy, "envoy_noun"},
    {Trait::representative, "representative_noun"},
    {Trait::negotiator, "negotiator_noun"},
    {Trait::spokes, "spokes_noun"},
    {Trait::press, "press_noun"},
    {Trait::other, "=other|another|rival|fellow|remaining"},
    {Trait::mediator, "mediator_noun"},
    {Trait::secretary, "secretary_noun"},
    {Trait::general_word, "=general"},
    {Trait::former, "former_word"},
    {Trait::special, "special_word"},
    {Trait::vice, "vice_word"},
    {Trait::delegation, "delegation_noun"},
    {Trait::team, "team_word"},
    {Trait::speech_verb, "speech_verb"},
    {Trait::act_verb, "act_verb"},
    {Trait::auxiliary, "any_auxiliary|auxiliary"},
    {Trait::be, "be"},
    {Trait::adverb, "adverb"},
    {Trait::negation, "negation"},
    {Trait::talk, "talk_noun"},
    {Trait::meeting, "meeting_noun"},
    {Trait::deal, "deal_noun"},
    {Trait::conflict, "conflict_noun"},
    {Trait::captive, "captive"},
    {Trait::people, "people_noun"},
    {Trait::government, "government_noun"},
    {Trait::government_people, "government_people"},
    {Trait::military, "military_noun"},
    {Trait::action, "action_noun"},
    {Trait::place_noun, "place_noun"},
    {Trait::armed, "armed_noun"},
    {Trait::soft_armed, "soft_armed"},
    {Trait::group, "group_noun"},
    {Trait::opposition, "opposition_noun"},
    {Trait::country_noun, "country_noun"},
    {Trait::sides, "sides_noun"},
    {Trait::side, "side_noun"},
    {Trait::warring, "warring_word"},
    {Trait::countries, "countries_noun"},
    {Trait::group_modifier, "group_modifier"},
    {Trait::organisation, "organisation_noun"},
    {Trait::armed_name, "armed_name_noun"},
    {Trait::armed_name_word, "armed_name_word"},
    {Trait::name_closer, "name_closer"},
    {Trait::calendar, "calendar_name|month|weekday"},
    {Trait::particle, "name_particle"},
    {Trait::joiner, "name_joiner"},
    {Trait::place_adjective, "place_adjective"},
    {Trait::place_preposition, "place_preposition"},
    {Trait::compound, "compound_word"},
    {Trait::based, "based_word"},
    {Trait::determiner, "determiner"},
    {Trait::the, "=the"},
    {Trait::article, "article"},
    {Trait::possessive_pronoun, "possessive_pronoun"},
    {Trait::he_she, "singular_person"},
    {Trait::preposition, "preposition"},
    {Trait::conjunction, "conjunction"},
    {Trait::number,
     "digits|day_number|two_digits|year_number|plain_digits|grouped|decimal|fraction|number_word|vague_plural|vague_"
     "count|"
     "multiplier_plural|dozen"},
    {Trait::of, "=of"},
    {Trait::for_word, "=for"},
    {Trait::to, "=to"},
    {Trait::and_word, "=and"},
    {Trait::or_word, "=or"},
    {Trait::with, "=with"},
    {Trait::by, "=by"},
    {Trait::between, "=between"},
    {Trait::from, "=from"},
    {Trait::in, "=in"},
    {Trait::against, "=against"},
    {Trait::pro_anti, "=pro|anti"},
    {Trait::both, "=both"},
    {Trait::two, "=two|all"},
    {Trait::who, "=who"},
    {Trait::comma, "comma"},
    {Trait::hyphen, "hyphen"},
    {Trait::period, "period"},
    {Trait::open, "open"},
    {Trait::close, "close"},
    {Trait::quote, "quote"},
    {Trait::lead_verb, "lead_verb"},
    {Trait::led, "=led|headed"},
    {Trait::ambassador, "=ambassador|ambassadors"},
    {Trait::motion, "motion_word"},
    {Trait::island, "island_noun"},
    {Trait::plain_government, "=government|authorities|administration"},
    {Trait::region_prefix, "region_prefix"},
    {Trait::held,
     "=freed|frees|released|releases|seized|captured|held|holds|holding|kidnapped|abducted|detained|imprisoned|jailed|"
     "captive|captivity|"
     "detention|incarcerated|hostage"},
    {Trait::no_last_name, "no_last_name"},
    {Trait::administration, "administration_word"},
    {Trait::first_person, "=my|our|this"},
    {Trait::topic, "topic_word"},
    {Trait::office, "office_noun"},
    {Trait::portfolio, "portfolio_word"},
    {Trait::ordinal, "ordinal_word"},
    {Trait::under, "=under"},
    {Trait::captor, "=kidnappers|captors|hijackers|abductors|takers|kidnapper|captor"},
    {Trait::his, "=his|her"},
    {Trait::addresses, "address_verb"},
    {Trait::commander, "commander_noun"},
    {Trait::occupied, "=occupied|administered|controlled|ruled|held"},
    {Trait::its, "=its|their"},
    {Trait::signs, "=signed|signs|initialled|initialed|spoke|speaks|negotiated|negotiates|negotiating"},
    {Trait::on, "=on"},
    {Trait::alias_word, "alias_word"},
    {Trait::taken, "=captured|seized|kidnapped|abducted|snatched|arrested|ambushed"},
    {Trait::elder, "elder_noun"},
    {Trait::elder_modifier, "elder_modifier"},
    {Trait::through, "=through|via"},
    {Trait::staged, "staged_noun"},
    {Trait::lists, "=including|include|includes|included|among|along"},
    {Trait::message, "message_noun|message_word"},
    {Trait::person_noun, "person_noun"},
    {Trait::naming, "=called|calling|calls|named|naming|dubbed|known|styled|styling|styles"},
    {Trait::armed_modifier, "armed_modifier"},
    {Trait::armed_body, "armed_body"},
    {Trait::mutinous, "=mutinous|renegade|dissident|rogue"},
    {Trait::gunmen, "=tribesmen|gunmen|bandits|attackers|assailants|kidnappers|abductors|hijackers"},
    {Trait::function_word,
     "determiner|preposition|conjunction|pronoun|auxiliary|adverb|number_word|negation|wh_word|relative|modal|"
     "vague_count|ordinal_word|demonstrative|conditional|any_auxiliary|many|most|some|all|both|each|every|no|another|"
     "question_label"},
};

template <typename Visit>
void for_each_part(std::string_view list, Visit&& visit) {
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    visit(list.substr(0, bar));
    list = bar == std::string_view::npos ? std::string_view() : list.substr(bar + 1);
  }
}

}  // namespace

Lexicon::Lexicon(const gazetteer::Tables& tables)
    : rare_{{
#define PARLEY_PARTIES_RARE_ID(name) tables.class_id(#name),
          PARLEY_PARTIES_RARE(PARLEY_PARTIES_RARE_ID)
#undef PARLEY_PARTIES_RARE_ID
      }},
      words_(tables.vocabulary_count()) {
  const Sets sets = sets_of(tables);
  sets_ = sets.sets();
  rows_.resize(sets.rows());
  for (std::size_t row = 0; row < sets.rows(); ++row) rows_[row].traits = static_cast<TraitSet>(sets.number(row));
  note_uses(tables);
}

Lexicon::Sets Lexicon::sets_of(const gazetteer::Tables& tables) {
  std::vector<Traits> of_class(tables.class_count());
  for (const TraitSource& source : kSources) {
    const std::string_view list = source.classes;
    if (list.front() == '=') continue;
    for_each_part(list, [&](std::string_view name) {
      if (const gazetteer::ClassId id = tables.class_id(name); id != gazetteer::kNoClass)
        of_class[id].add(source.trait);
    });
  }
  Sets sets(tables);
  for (std::size_t id = 0; id < of_class.size(); ++id) {
    if (!of_class[id].none()) sets.add_to_class(static_cast<gazetteer::ClassId>(id), of_class[id]);
  }
  for (const TraitSource& source : kSources) {
    const std::string_view list = source.classes;
    if (list.front() != '=') continue;
    for_each_part(list.substr(1), [&](std::string_view form) {
      if (const gazetteer::WordId word = tables.find_word(form); word >= gazetteer::kFirstWord)
        sets.add_to_word(word, source.trait);
    });
  }
  sets.finish();
  return sets;
}

void Lexicon::lay(const text::Token* tokens, const gazetteer::WordId* words, std::size_t count, TraitSet* traits,
                  std::uint8_t* uses, std::uint8_t* more) const noexcept {
  // The compiler must take each byte written for a change of anything: what is read again and again is kept at hand.
  const Row* const rows = rows_.data();
  const gazetteer::WordId known = words_;
  static_assert(unsigned{text::kCapital} == 1, "its bit is the rest of the row");
  static_assert(unsigned{kShouted} == unsigned{text::kAllCaps}, "the same bit");
  for (std::size_t t = 0; t < count; ++t) {
    const unsigned flags = tokens[t].flags;
    const Row row = rows[gazetteer::word_row(words[t], known, flags & text::kCapital)];
    traits[t] = row.traits;
    uses[t] = static_cast<std::uint8_t>(row.uses);
    more[t] = static_cast<std::uint8_t>(unsigned{row.uses} >> 8u | (flags & unsigned{text::kAllCaps}));
  }
}

namespace {

/// TokenUse, and NameUse in the next byte, of words with these traits; `upper`: of capitalised ones.
std::uint32_t uses_of(const Traits& traits, unsigned upper) {
  constexpr Traits kTeams(Trait::delegation, Trait::negotiator);
  constexpr Traits kNouns(Trait::sides, Trait::countries, Trait::government, Trait::opposition, Trait::armed,
                          Trait::group, Trait::soft_armed, Trait::country_noun, Trait::he_she, Trait::elder);
  constexpr Traits kBodies(Trait::organisation, Trait::plain_government, Trait::armed_name);
  constexpr Traits kBands(Trait::armed, Trait::opposition, Trait::group);
  unsigned use = upper != 0 ? unsigned{kNameLike} : 0u;
  if (traits.any(kNouns)) use |= kDescribing;
  if (traits.has(Trait::pro_anti)) use |= kAllied;
  if (traits.any(kTeams)) use |= kTeam;
  if (traits.has(Trait::topic)) use |= kTopical;
  if (upper == 0 && traits.has(Trait::particle)) use |= kNameLike;
  unsigned more = 0;
  if (traits.any(kBodies)) more |= kBodyNoun;
  if (traits.any(kBands)) more |= kBandNoun;
  if (traits.has(Trait::office)) more |= kOffice;
  return use | more << 8u;
}

/// The same of what tells where a person's name may be: of words, whether they stand in the tables or not.
std::uint32_t name_uses_of(const Traits& traits, unsigned upper, bool in_table) {
  if (upper == 0) return traits.has(Trait::particle) ? unsigned{kNamePart} : 0u;
  unsigned uses = 0;
  const bool plain = !traits.any(kNoPersonsName) && !(in_table && traits.has(Trait::title_modifier));
  if (plain) uses |= kNamePart | unsigned{kPlainName} << 8u;
  if (traits.has(Trait::speech_verb) || traits.has(Trait::joiner)) uses |= kNamePart;
  return uses;
}

}  // namespace

void Lexicon::note_uses(const gazetteer::Tables& tables) {
  std::array<std::vector<std::uint16_t>, 2> of_set;
  for (const unsigned upper : {0u, 1u}) {
    for (const Traits& traits : sets_)
      of_set[upper].push_back(static_cast<std::uint16_t>(uses_of(traits, upper) | name_uses_of(traits, upper, true)));
  }
  for (std::size_t r = 0; r < rows_.size(); ++r) rows_[r].uses = of_set[r % 2][rows_[r].traits];
  // Shapes, and words that occur in names only.
  const auto note_outside = [&](gazetteer::WordId word, bool names) {
    for (const unsigned upper : {0u, 1u}) {
      const Traits& traits = sets_[row(word, upper).traits];
      row(word, upper).uses =
          static_cast<std::uint16_t>(uses_of(traits, upper) | (names ? name_uses_of(traits, upper, false) : 0u));
    }
  };
  for (gazetteer::WordId shape = 0; shape < gazetteer::kFirstWord; ++shape)
    note_outside(shape, shape < gazetteer::kDayNumber);  // the others are no words
  note_outside(words_, true);
  const auto add = [&](gazetteer::WordId word, unsigned upper, NameUse use) {
    row(word, upper).uses = static_cast<std::uint16_t>(row(word, upper).uses | unsigned{use} << 8u);
  };
  for (const gazetteer::ClassId id : rare_) {
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      for (const unsigned upper : {0u, 1u}) add(m.word, upper, kRareClass);
    }
  }
  for (const gazetteer::ClassMember m : tables.words_of(tables.class_id("company_word"))) add(m.word, 1, kCompanyWord);
  for (const gazetteer::ClassMember m : tables.words_of(tables.class_id("nobody_word"))) {
    for (const unsigned upper : {0u, 1u}) {
      if (upper >= m.capital_only) add(m.word, upper, kNobody);
    }
  }
}

}  // namespace parley::parties
