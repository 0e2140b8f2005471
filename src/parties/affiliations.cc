// For whom a person speaks: the party named in the title, else the office held at the document's date. And what a state is called: by its name,
// or "Government of X" where the text says government, regime or authorities.
#include <algorithm>

#include "parties/person_names.h"
#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr int kAuxiliaries = 4;        ///< "had not yet been"
constexpr TokenIndex kTitleWords = 4;  ///< between "seized" and the name
constexpr Index kGroupsSearched = 200;
constexpr TokenIndex kClauseReach = 16;    ///< tokens behind a name in which its clause says for whom he acts
constexpr TokenIndex kSentenceReach = 60;  ///< tokens of the sentence before that are looked at

bool representable(const Entity& e) { return e.kind != PartyKind::person; }

Index from_text(const Work& w, const Affiliation& a) {
  const auto fits = [&](TokenIndex t) -> Index {
    const PartyMention* m = w.mention_at(t);
    if (m == nullptr || m->entity == none || m->plural_group || m->form == MentionForm::pronoun) return none;
    const Entity& party = w.entities[m->entity];
    const bool state = is_state(party.kind);
    return representable(party) && !(state && w.traces[a.person].rebel) ? m->entity : none;
  };
  // Names before descriptions: "the opposition High Negotiations Committee".
  for (const bool described : {false, true}) {
    for (TokenIndex i = a.first; i < a.last; ++i) {
      const TokenIndex t = a.from_left ? i : a.last - 1 - (i - a.first);
      const PartyMention* m = w.mention_at(t);
      if (m != nullptr && (m->form == MentionForm::description) != described) continue;
      if (const Index found = fits(t); found != none) {
        // "a spokesman for Mali's Tuareg rebels", "the head of the opposition's High Committee": for those who are owned, not for the owner
        const TokenIndex owner_end = w.possessive(m->last) ? m->last + 1 : 0;
        const Index owned = owner_end != 0 && owner_end < a.last ? fits(owner_end) : none;
        if (owned == none) return found;
        const PartyKind kind = w.entities[owned].kind;
        return kind == PartyKind::armed_group || kind == PartyKind::political ? owned : found;
      }
    }
  }
  return none;
}

/// The party named at `t`, an article before it skipped.
const PartyMention* body_behind(const Work& w, TokenIndex t) {
  const PartyMention* m = w.mention_at(w.is(t, Trait::the) ? t + 1 : t);
  if (m != nullptr && m->form == MentionForm::description && w.capital(m->last) && w.mention_at(m->last) != nullptr)
    m = w.mention_at(m->last);  // "the rebel National Army"
  return m != nullptr && m->entity != none && !m->plural_group && representable(w.entities[m->entity]) ? m : nullptr;
}

/// The "who" of the clause behind a name, or of its appositive's; `limit` where there is none.
TokenIndex relative(const Work& w, TokenIndex t, TokenIndex limit) {
  if (!w.is(t, Trait::comma)) return limit;
  for (TokenIndex i = t + 1; i < limit; ++i) {
    if (w.is(i, Trait::who)) return i;
    if (w.is(i, Trait::comma) || w.is(i, Trait::speech_verb) || w.is(i, Trait::period)) return limit;
  }
  return limit;
}

/// The token behind ", a retired ambassador,".
TokenIndex behind_appositive(const Work& w, TokenIndex t, TokenIndex limit) {
  if (!w.is(t, Trait::comma)) return t;
  if (w.is(t + 1, Trait::signs) || w.of_class(t + 1, Rare::represent_verb))
    return t + 1;  // "The vice-president, X, signed for": the comma closes
  for (TokenIndex i = t + 1; i < limit; ++i) {
    if (w.is(i, Trait::comma)) return i + 1;
  }
  return t;
}

/// The first party of the sentence before `t`.
Index subject_of(const Work& w, TokenIndex t) {
  const TokenIndex first = w.sentence_first(t);
  for (TokenIndex i = first; i < t && i - first < kSentenceReach; ++i) {
    const PartyMention* subject = w.mention_at(i);
    if (subject != nullptr && subject->entity != none && !subject->plural_group &&
        representable(w.entities[subject->entity]))
      return subject->entity;
  }
  return none;
}

/// "Machar's spokesman, X", "an adviser to Prime Minister Y": for whom the other person speaks.
Index through_person(const Work& w, const Affiliation& a) {
  for (TokenIndex i = a.first; i < a.last; ++i) {
    const TokenIndex t = a.from_left ? i : a.last - 1 - (i - a.first);
    const PartyMention* m = w.mention_at(t);
    if (m == nullptr || m->entity == none || m->entity == a.person) continue;
    const Entity& other = w.entities[m->entity];
    if (other.kind == PartyKind::person && other.represents != none) return other.represents;
  }
  return none;
}

/// "President Y of Togo named his foreign minister, X": for whom the last person before speaks.
Index by_his(const Work& w, const Affiliation& a) {
  const bool title = w.is(a.first, Trait::title) || w.is(a.first, Trait::title_modifier);
  if (a.first == 0 || !title || !w.is(a.first - 1, Trait::his)) return none;
  const TokenIndex floor = a.first > kSentenceReach ? a.first - kSentenceReach : 0;
  const std::uint32_t sentence = w.doc->sentence_of[a.first];
  for (TokenIndex t = a.first; t > floor && w.doc->sentence_of[t - 1] + 1 >= sentence; --t) {
    const PartyMention* m = w.mention_at(t - 1);
    if (m == nullptr || m->entity == none || m->entity == a.person) continue;
    const Entity& other = w.entities[m->entity];
    if (other.kind == PartyKind::person) return other.represents;
  }
  return none;
}

/// "The Front denounced it; its spokesman X said": the party of which the sentence speaks, else the last one of the sentence before.
Index by_pronoun(const Work& w, const Affiliation& a) {
  const TokenIndex t = a.first;
  if (t == 0 || !(w.is(t, Trait::title) || w.is(t, Trait::title_modifier))) return none;
  // "The Front denied it, spokesman X said": a bare title is as good as "its".
  const bool bare = w.is(t, Trait::spokes) && (w.is(t - 1, Trait::comma) || w.sentence_start(t));
  if (!bare && !w.is(t - 1, Trait::its)) return none;
  if (const Index subject = subject_of(w, t); subject != none) return subject;
  const TokenIndex first = w.sentence_first(t);
  for (TokenIndex i = first; i > 0 && first - i < kSentenceReach; --i) {
    if (w.doc->sentence_of[i - 1] + 1 < w.doc->sentence_of[first]) return none;
    const PartyMention* m = w.mention_at(i - 1);
    if (m != nullptr && m->entity != none && !m->plural_group && !m->attributive &&
        representable(w.entities[m->entity]))
      return m->entity;
  }
  return none;
}

/// "Unification Minister X", "army spokesman Y" in a text about one country.
bool of_state(const Work& w, const Affiliation& a) {
  if (a.first > 0 && w.is(a.first - 1, Trait::first_person)) return false;  // "our Minister": the speaker's
  for (TokenIndex t = a.first; t < a.last; ++t) {
    if (w.is(t, Trait::minister) || w.is(t, Trait::military) || w.is(t, Trait::government)) return true;
  }
  return false;
}

/// "Under Secretary of State X", "Assistant Secretary Y": of the United States, where the text names them.
Index american_secretary(Work& w, const Affiliation& a) {
  for (TokenIndex t = a.first; t < a.last; ++t) {
    if (!w.is(t, Trait::secretary)) continue;
    const bool below = t > 0 && w.is(t - 1, Trait::vice);
    const bool of_state = w.is(t + 1, Trait::of) && w.is(t + 2, Trait::country_noun) && w.capital(t + 2);
    if (!of_state && !below) continue;
    const gazetteer::EntryId usa = w.country("USA");
    return usa == gazetteer::kNoEntry ? none : w.known(usa);
  }
  return none;
}

/// "rebel leader X", "the guerrilla commander Y": the only armed group of the text, or the one that is called so.
Index by_kind_of_title(const Work& w, const Affiliation& a) {
  bool rebel = false;
  for (TokenIndex t = a.first; t < a.last; ++t) rebel |= w.is(t, Trait::armed) && !w.is(t, Trait::soft_armed);
  if (!rebel) return none;
  Index found = none;
  for (Index i = 0; i < w.entities.size() && i < kGroupsSearched; ++i) {
    if (w.traces[i].mentions == 0 || w.entities[i].kind != PartyKind::armed_group) continue;
    if (found != none) return none;
    found = i;
  }
  return found;
}

/// "the fighters of «X»", "rebels loyal to General «X»": those whom he leads.
const PartyMention* group_of_his(const Work& w, const PartyMention& m) {
  TokenIndex t = m.first;
  while (t > 0 && m.first - t < kTitleWords && (w.is(t - 1, Trait::honorific) || w.is(t - 1, Trait::rank))) --t;
  if (t < 2) return nullptr;
  const bool loyal = w.is(t - 1, Trait::to) && w.small(t - 2);
  if (!w.is(t - 1, Trait::of) && !w.is(t - 1, Trait::under) && !loyal) return nullptr;
  const PartyMention* group = loyal ? (t > 2 ? w.mention_at(t - 3) : nullptr) : w.mention_at(t - 2);
  const bool fits = group != nullptr && group->entity != none && !group->attributive &&
                    w.entities[group->entity].kind == PartyKind::armed_group;
  return fits ? group : nullptr;
}

/// "The Corr delegation included Anna Reed, who leads their prisoners' commission": the one who leads a body of "theirs" speaks for the
/// subject of the sentence.
void from_relative_clause(Work& w, const PartyMention& m) {
  Entity& e = w.entities[m.entity];
  if (e.kind != PartyKind::person) return;
  const TokenIndex limit = std::min(w.sentence_last(m.first), m.last + kClauseReach);
  const TokenIndex who = relative(w, m.last, limit);
  if (who < limit && w.is(who + 1, Trait::lead_verb)) {
    // "X, who leads the Sudan People's Liberation Army", "the Swiss diplomat who heads the OSCE mission"
    if (const PartyMention* led = body_behind(w, who + 2); led != nullptr) {
      e.represents = led->entity;
      if (who == m.last + 1 || e.roles.empty()) e.roles.add(Role::leader);
      return;
    }
    // "X, who leads the panel of the National Democratic Front"
    for (TokenIndex t = who + 2; e.represents == none && t < who + 6 && t < limit; ++t) {
      if (!w.is(t, Trait::of)) continue;
      if (const PartyMention* of = body_behind(w, t + 1); of != nullptr) e.represents = of->entity;
    }
    if (e.represents == none && w.is(who + 2, Trait::possessive_pronoun)) {
      if (const Index subject = subject_of(w, m.first); subject != none) {
        e.represents = subject;
        e.roles.add(Role::official);
      }
      return;
    }
  }
  if (e.represents != none) return;
  // "X, who signed for the rebels", "X, a retired ambassador, signed for Jakarta", "Y of the Popular Front"
  TokenIndex t = w.is(who, Trait::who) && who < limit ? who + 1 : behind_appositive(w, m.last, limit);
  TokenIndex behind = t + 1;  // "signed the truce for the government"
  while (w.is(t, Trait::signs) && behind < t + 6 && behind < limit && !w.is(behind, Trait::for_word) &&
         !w.is(behind, Trait::comma) && w.mention_at(behind) == nullptr)
    ++behind;
  const PartyMention* const object = body_behind(w, t + 1);
  const bool represents = w.of_class(t, Rare::represent_verb);
  if (w.is(t, Trait::lead_verb) && !represents && object != nullptr) {
    e.represents = object->entity;  // "X commands the Popular Front"
    if (e.roles.empty()) e.roles.add(Role::leader);
    return;
  }
  // "signed for the rebels", "signed on behalf of the rebels"
  bool behalf = false;
  for (TokenIndex i = t + 1; !behalf && i < behind && w.is(t, Trait::signs); ++i) {
    behalf = w.is(i, Trait::on) && w.is(i + 2, Trait::of);
    if (behalf) behind = i + 2;
  }
  if (w.is(t, Trait::signs) && (behalf || w.is(behind, Trait::for_word))) {
    if (const PartyMention* side = body_behind(w, behind + 1); side != nullptr) {
      e.represents = side->entity;
      e.roles.add(w.of_class(t, Rare::speaks_verb) ? Role::spokesperson : Role::negotiator);
    }
  } else if (represents && object != nullptr && !w.traces[m.entity].former) {
    // "X, who represents the rebels", "Y, representing the Popular Front,"
    e.represents = object->entity;
    if (e.roles.empty()) e.roles.add(Role::negotiator);
  } else if (const PartyMention* his = w.is(m.last, Trait::comma) && w.of_class(m.last + 1, Rare::whose_word)
                                           ? body_behind(w, m.last + 2)
                                           : nullptr;
             his != nullptr && w.entities[his->entity].kind == PartyKind::armed_group) {
    // "X, whose Popular Front holds the north,"
    e.represents = his->entity;
    if (e.roles.empty()) e.roles.add(Role::leader);
  } else if (w.is(m.last, Trait::for_word) && !w.traces[m.entity].former) {
    // "X for Israel and Y for Syria signed"
    if (const PartyMention* side = body_behind(w, m.last + 1); side != nullptr && !side->attributive) {
      e.represents = side->entity;
      if (e.roles.empty()) e.roles.add(Role::negotiator);
    }
  } else if (const PartyMention* for_them = named_for(w, m.first);
             for_them != nullptr && representable(w.entities[for_them->entity])) {
    e.represents = for_them->entity;
    if (e.roles.empty()) e.roles.add(Role::negotiator);
  } else if (const PartyMention* led = group_of_his(w, m); led != nullptr) {
    e.represents = led->entity;
    if (e.roles.empty()) e.roles.add(Role::leader);
  } else if (w.is(m.last, Trait::of) && !w.traces[m.entity].former) {
    if (const PartyMention* side = body_behind(w, m.last + 1); side != nullptr) e.represents = side->entity;
  }
}

/// Does who holds the office act or speak for a state, whether or not the text names the state?
bool acts_for_state(const gazetteer::Office& office) {
  return office.role == Role::leader || office.role == Role::official || office.role == Role::envoy ||
         office.role == Role::spokesperson;
}

/// The state or world body above an office's body, as a party that the text does not name: "President Macron telephoned …". It has no mention; who
/// holds the office is its evidence.
Index implied_state(Work& w, gazetteer::EntryId body) {
  for (int steps = 0; body != gazetteer::kNoEntry && steps < 4; ++steps) {
    const Facts facts = w.facts(body);
    if (facts.kind == PartyKind::state || facts.kind == PartyKind::intergovernmental)
      return w.entity_of(body, "state_by_office");
    body = facts.represents;
  }
  return none;
}

/// Roles and party of the office that a person of the gazetteer holds at the document's date.
void from_office(Work& w, Index who) {
  const auto offices = w.tables->offices_of(w.entities[who].entry);
  const bool sent_by_text =
      w.entities[who].represents != none && w.entities[who].roles.has(Role::envoy);  // "Kenya's envoy, X"
  for (std::uint32_t i = 0; i < offices.count; ++i) {
    const gazetteer::Office office = w.tables->office(offices.first + i);
    if (!held_on(office, w.published)) continue;
    Entity& e = w.entities[who];  // anew each time: an implied state may move them
    if (!w.traces[who].titled || e.roles.has(Role::mediator)) e.roles.add(office.role);
    if ((e.represents != none && (office.role != Role::envoy ||
                                  (sent_by_text && office.of != gazetteer::kNoEntry && w.known(office.of) == none))) ||
        office.of == gazetteer::kNoEntry)
      continue;
    Index party = w.known(office.of);
    // A ministry or presidency that the text does not name: its state.
    for (gazetteer::EntryId up = office.of; party == none;) {
      up = w.facts(up).represents;
      if (up == gazetteer::kNoEntry) break;
      party = w.known(up);
    }
    if (party == none && acts_for_state(office) && !w.traces[who].former) party = implied_state(w, office.of);
    if (party != none) w.entities[who].represents = party;
  }
}

/// "Those freed include «X» and «Y»", "300 prisoners, among them the cleric «X»": one of those of whom the sentence tells that they are held, freed or
/// swapped.
bool listed_among_captives(const Work& w, const PartyMention& m) {
  constexpr TokenIndex kRow = 12;  // tokens of the row before him
  constexpr Traits kNoRow(Trait::act_verb, Trait::speech_verb, Trait::auxiliary, Trait::period, Trait::quote);
  const TokenIndex first = w.sentence_first(m.first);
  TokenIndex t = m.first;
  bool listed = false;
  while (!listed && t > first && m.first - t < kRow) {
    --t;
    listed = w.is(t, Trait::lists);
    if (!listed && w.any(t, kNoRow) && !w.capital(t)) return false;
  }
  if (!listed) return false;
  constexpr Traits kCaptives(Trait::captive, Trait::held);
  TokenIndex begin = first > 0 && t - first < kSentenceReach && !w.uses.any(first, t, kTopical)
                         ? w.sentence_first(first - 1)  // "… were swapped. Those who returned include X"
                         : first;
  if (t - begin > kSentenceReach) begin = t - kSentenceReach;
  for (TokenIndex i = begin; i < t; ++i) {
    if (w.any(i, kCaptives)) return true;
  }
  return false;
}

/// "X was freed", "X, who had been held", "they kidnapped X": not one who acts for anybody.
bool is_captive(const Work& w, const PartyMention& m) {
  TokenIndex before = m.first;  // "seized Sheikh X", "freed American hostage Y"
  while (before > w.sentence_first(m.first) && m.first - before < kTitleWords &&
         (w.is(before - 1, Trait::honorific) || w.is(before - 1, Trait::title) || w.is(before - 1, Trait::rank) ||
          w.is(before - 1, Trait::title_modifier) || w.mention_at(before - 1) != nullptr))
    --before;
  if (before > 0 && (w.is(before - 1, Trait::held) || w.is(before - 1, Trait::captive))) return true;
  if (listed_among_captives(w, m)) return true;
  TokenIndex t = m.last;
  if (w.is(t, Trait::comma) && w.is(t + 1, Trait::who)) t += 2;
  bool passive = false;
  for (int i = 0; i < kAuxiliaries && w.is(t, Trait::auxiliary); ++i, ++t) passive |= w.is(t, Trait::be);
  t = w.skip_adverbs(t);
  return passive && w.is(t, Trait::held) && !w.ends_with(t, "ing");
}

}  // namespace

void note_captives(Work& w) {
  for (const PartyMention& m : w.mentions) {
    if (m.entity == none || w.entities[m.entity].kind != PartyKind::person) continue;
    if (is_captive(w, m)) w.traces[m.entity].captive = true;
  }
}

void settle_affiliations(Work& w) {
  note_captives(w);
  for (const Affiliation& a : w.affiliations) {
    Entity& e = w.entities[a.person];
    if (e.represents == none && !w.traces[a.person].former) e.represents = from_text(w, a);
  }
  for (const PartyMention& m : w.mentions) {
    if (m.entity != none) from_relative_clause(w, m);
  }
  for (const Affiliation& a : w.affiliations) {
    Entity& e = w.entities[a.person];
    if (e.represents == none && !w.traces[a.person].former) e.represents = by_pronoun(w, a);
    if (e.represents == none && !w.traces[a.person].former) e.represents = by_kind_of_title(w, a);
    if (e.represents == none && !w.traces[a.person].former) e.represents = american_secretary(w, a);
  }
  for (Index i = 0; i < w.entities.size(); ++i) {
    const gazetteer::EntryId entry = w.entities[i].entry;
    if (entry == gazetteer::kNoEntry) continue;
    if (w.entities[i].kind == PartyKind::person) {
      from_office(w, i);  // may add a state
    } else if (const gazetteer::EntryId up = w.facts(entry).represents; up != gazetteer::kNoEntry) {
      w.entities[i].represents = w.known(up);
    }
  }
  for (const Affiliation& a : w.affiliations) {
    Entity& e = w.entities[a.person];
    if (e.represents == none && !w.traces[a.person].former) e.represents = by_his(w, a);
    if (e.represents == none && !w.traces[a.person].former) e.represents = through_person(w, a);
  }
  for (Index i = 0; i < w.entities.size(); ++i) {
    Entity& e = w.entities[i];
    if (!w.traces[i].commander || e.represents == none || w.entities[e.represents].kind != PartyKind::armed_group)
      continue;
    e.roles.remove(Role::official);
    e.roles.add(Role::leader);
  }
  const gazetteer::EntryId country = country_of_conflict(w, true);
  const Index home = country == gazetteer::kNoEntry ? none : w.known(country);
  if (home == none || w.traces[home].mentions == 0 || w.items) return;
  for (const Affiliation& a : w.affiliations) {
    Entity& e = w.entities[a.person];
    if (e.represents == none && e.entry == gazetteer::kNoEntry && !w.traces[a.person].former && of_state(w, a))
      e.represents = home;
  }
}

void settle_names(Work& w) {
  for (Index i = 0; i < w.entities.size(); ++i) {
    Entity& e = w.entities[i];
    if (e.kind != PartyKind::state || e.entry == gazetteer::kNoEntry) continue;
    const Trace& trace = w.traces[i];
    if (trace.government_words == 0 || trace.government_words <= trace.country_words) continue;
    const gazetteer::Entry facts = w.tables->entry(e.entry);
    if (facts.government.empty()) continue;
    e.name = facts.government;
    e.kind = PartyKind::government;
    if (!facts.government_code.empty()) e.code = facts.government_code;
    e.wikidata = 0;
  }
}

}  // namespace parley::parties
