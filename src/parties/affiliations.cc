// For whom a person speaks: the party named in the title, else the office held at the document's date. And what a state is called: by its name,
// or "Government of X" where the text says government, regime or authorities.
#include <algorithm>

#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr Index kGroupsSearched = 200;

bool representable(const Entity& e) { return e.kind != PartyKind::person; }

Index from_text(const Work& w, const Affiliation& a) {
  const auto fits = [&](TokenIndex t) -> Index {
    const PartyMention* m = w.mention_at(t);
    if (m == nullptr || m->entity == none || m->plural_group || m->form == MentionForm::pronoun) return none;
    return representable(w.entities[m->entity]) ? m->entity : none;
  };
  // Names before descriptions: "the opposition High Negotiations Committee".
  for (const bool described : {false, true}) {
    for (TokenIndex i = a.first; i < a.last; ++i) {
      const TokenIndex t = a.from_left ? i : a.last - 1 - (i - a.first);
      const PartyMention* m = w.mention_at(t);
      if (m != nullptr && (m->form == MentionForm::description) != described) continue;
      if (const Index found = fits(t); found != none) return found;
    }
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

/// "The Corr delegation included Anna Reed, who leads their prisoners' commission": the one who leads a body of "theirs" speaks for the
/// subject of the sentence.
void from_relative_clause(Work& w, const PartyMention& m) {
  Entity& e = w.entities[m.entity];
  if (e.kind != PartyKind::person || e.represents != none) return;
  const TokenIndex who = m.last + 1;
  if (!w.punct(m.last, ',') || !w.inside(who + 2) || w.doc->bytes(who) != "who") return;
  if (!w.is(who + 1, Trait::lead_verb)) return;
  // "X, who leads the Sudan People's Liberation Army,"
  const TokenIndex body = w.is(who + 2, Trait::the) ? who + 3 : who + 2;
  if (const PartyMention* led = w.mention_at(body);
      led != nullptr && led->entity != none && !led->attributive && representable(w.entities[led->entity])) {
    e.represents = led->entity;
    e.roles.add(Role::leader);
    return;
  }
  if (!w.is(who + 2, Trait::possessive_pronoun)) return;
  for (TokenIndex t = w.sentence_first(m.first); t < m.first; ++t) {
    const PartyMention* subject = w.mention_at(t);
    if (subject == nullptr || subject->entity == none || subject->plural_group ||
        !representable(w.entities[subject->entity]))
      continue;
    e.represents = subject->entity;
    e.roles.add(Role::official);
    return;
  }
}

/// Does who holds the office act or speak for a state, whether or not the text names the state?
bool acts_for_state(const gazetteer::Office& office) {
  return office.role == Role::leader || office.role == Role::official || office.role == Role::envoy ||
         office.role == Role::spokesperson;
}

/// The state above an office's body, as a party that the text does not name: "President Macron telephoned …". It has no mention; who
/// holds the office is its evidence.
Index implied_state(Work& w, gazetteer::EntryId body) {
  for (int steps = 0; body != gazetteer::kNoEntry && steps < 4; ++steps) {
    const gazetteer::Entry facts = w.tables->entry(body);
    if (facts.kind == PartyKind::state) return w.entity_of(body, 0.8F, "state_by_office");
    body = facts.represents;
  }
  return none;
}

/// Roles and party of the office that a person of the gazetteer holds at the document's date.
void from_office(Work& w, Index who) {
  const auto offices = w.tables->offices_of(w.entities[who].entry);
  for (std::uint32_t i = 0; i < offices.count; ++i) {
    const gazetteer::Office office = w.tables->office(offices.first + i);
    if (!held_on(office, w.published)) continue;
    Entity& e = w.entities[who];  // anew each time: an implied state may move them
    if (!w.traces[who].titled || e.roles.has(Role::mediator)) e.roles.add(office.role);
    if ((e.represents != none && office.role != Role::envoy) || office.of == gazetteer::kNoEntry) continue;
    Index party = w.known(office.of);
    // A ministry or presidency that the text does not name: its state.
    for (gazetteer::EntryId up = office.of; party == none;) {
      up = w.tables->entry(up).represents;
      if (up == gazetteer::kNoEntry) break;
      party = w.known(up);
    }
    if (party == none && acts_for_state(office)) party = implied_state(w, office.of);
    if (party != none) w.entities[who].represents = party;
  }
}

}  // namespace

void settle_affiliations(Work& w) {
  for (const Affiliation& a : w.affiliations) {
    Entity& e = w.entities[a.person];
    if (e.represents == none && !w.traces[a.person].former) e.represents = from_text(w, a);
  }
  for (const PartyMention& m : w.mentions) {
    if (m.entity != none) from_relative_clause(w, m);
  }
  for (const Affiliation& a : w.affiliations) {
    Entity& e = w.entities[a.person];
    if (e.represents == none && !w.traces[a.person].former) e.represents = by_kind_of_title(w, a);
  }
  for (Index i = 0; i < w.entities.size(); ++i) {
    const gazetteer::EntryId entry = w.entities[i].entry;
    if (entry == gazetteer::kNoEntry) continue;
    if (w.entities[i].kind == PartyKind::person) {
      from_office(w, i);  // may add a state
    } else if (const gazetteer::EntryId up = w.tables->entry(entry).represents; up != gazetteer::kNoEntry) {
      w.entities[i].represents = w.known(up);
    }
  }
  for (const Affiliation& a : w.affiliations) {
    Entity& e = w.entities[a.person];
    if (e.represents == none && !w.traces[a.person].former) e.represents = through_person(w, a);
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
