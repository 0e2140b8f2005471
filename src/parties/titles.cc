// Titles: how far they reach, and which role they say.
#include "parties/titles.h"

#include <algorithm>

#include "parties/person_names.h"

namespace parley::parties {
namespace {

constexpr TokenIndex kTitleReach = 12;  ///< words of a title at most
constexpr TokenIndex kAffiliationReach = 8;
constexpr TokenIndex kOwnerReach = 8;        ///< "the UN secretary-general's «special envoy»"
constexpr TokenIndex kAppositiveReach = 24;  ///< tokens behind a name in which its appositive must end

/// "go-between"
bool go_between(const Work& w, TokenIndex t) {
  return w.is(t, Trait::between) && t > 1 && w.punct(t - 1, text::kHyphen) && !w.token(t).has(text::kSpaceBefore);
}
bool core(const Work& w, TokenIndex t) {
  // "retired general X"; "general strike" is no title
  const bool rank = w.is(t, Trait::general_word) || w.is(t, Trait::rank);
  return w.is(t, Trait::title) || go_between(w, t) || (rank && w.small(t) && w.capital(t + 1));
}
bool courtesy(const Work& w, TokenIndex t) {
  return (w.is(t, Trait::honorific) || w.is(t, Trait::rank)) && w.capital(t);
}
bool link(const Work& w, TokenIndex t) {
  return w.is(t, Trait::of) || w.is(t, Trait::for_word) || w.is(t, Trait::to) || w.is(t, Trait::and_word) ||
         w.is(t, Trait::the) || w.punct(t, text::kHyphen) || w.punct(t, '/');
}
/// "the «secretary-general»'s envoy", "the «prime minister»'s office": the title of whom the thing belongs to.
bool owner(const Work& w, TokenIndex t) {
  constexpr TokenIndex kWords = 4;
  for (TokenIndex i = t + 1; i <= t + kWords; ++i) {
    if (w.possessive(i)) return true;
    if (!w.punct(i, text::kHyphen) && !w.is(i, Trait::general_word) && !w.is(i, Trait::title)) return false;
  }
  return false;
}
bool affiliation_link(const Work& w, TokenIndex t) {
  return w.is(t, Trait::of) || w.is(t, Trait::for_word) || w.is(t, Trait::to) || w.is(t, Trait::in) ||
         w.is(t, Trait::with);
}

}  // namespace

Roles title_roles(const Work& w, TokenRange range) {
  Roles roles;
  Traits all;
  for (TokenIndex t = range.first; t < range.last && w.inside(t); ++t) all.add(w.traits_of(t));
  const bool negotiator = all.has(Trait::negotiator), envoy = all.has(Trait::envoy);
  const bool leader = all.has(Trait::leader), chief = all.has(Trait::chief), armed = all.has(Trait::armed);
  const bool vice = all.has(Trait::vice), team = all.has(Trait::team), prime = all.has(Trait::prime);
  const bool special = all.has(Trait::special), representative = all.has(Trait::representative);
  const bool minister = all.has(Trait::minister), commander = all.has(Trait::commander), crown = all.has(Trait::crown);
  constexpr Traits kOfficials(Trait::official, Trait::rank, Trait::commander);
  bool spokes = all.has(Trait::spokes);
  bool mediator = all.has(Trait::mediator), official = all.any(kOfficials), general_secretary = false;
  constexpr Traits kByPlace(Trait::between, Trait::chief, Trait::secretary, Trait::press);
  for (TokenIndex t = range.first; t < range.last && all.any(kByPlace); ++t) {
    mediator |= go_between(w, t);
    spokes |= w.is(t, Trait::press) && t + 1 < range.last && w.is(t + 1, Trait::official);
    // "the foreign affairs chief", "army chief": of a part only
    official |= t > 0 && w.is(t, Trait::chief) && !w.is(t + 1, Trait::negotiator) && t + 1 == range.last &&
                (w.is(t - 1, Trait::portfolio) || w.is(t - 1, Trait::military));
    general_secretary |=
        w.is(t, Trait::secretary) && (w.is(t + 1, Trait::general_word) || w.is(t + 2, Trait::general_word));
  }
  if (spokes) {
    roles.add(Role::spokesperson);
  } else if (negotiator) {
    roles.add(chief && team ? Role::delegation_head : Role::negotiator);
  } else if (mediator) {
    roles.add(Role::mediator);
    if (envoy) roles.add(Role::envoy);
  } else if (envoy || (special && representative)) {
    roles.add(Role::envoy);
  } else if ((chief || leader) && team) {
    roles.add(Role::delegation_head);
  } else if (commander && armed) {
    roles.add(Role::leader);  // "rebel commander"
  } else if (prime && minister) {
    roles.add(vice ? Role::official : Role::leader);
  } else if (crown) {
    roles.add(Role::leader);
  } else if (leader && !vice && !(official && chief)) {
    roles.add(Role::leader);
  } else if (general_secretary && !vice) {
    roles.add(Role::leader);
  } else if (chief && !official) {
    roles.add(Role::leader);
  } else if (official || leader || chief) {
    roles.add(Role::official);
  }
  return roles;
}

Title read_title_before(const Work& w, TokenIndex end) {
  Title title;
  const TokenIndex floor = std::max(w.sentence_first(end - 1), end > kTitleReach ? end - kTitleReach : 0);
  TokenIndex first = end;  // of the title so far
  bool has_core = false, has_courtesy = false;
  TokenIndex t = end;
  TokenIndex tentative = 0;  // tokens since `first` that are links or names
  while (t > floor) {
    --t;
    if (courtesy(w, t)) {
      // a name may stand between a rank and the name proper only as part of it
      if (tentative > 0) break;
      first = t;
      has_courtesy = true;
      has_core |= w.is(t, Trait::title);
    } else if (core(w, t)) {
      if (tentative > 0) {
        // "Secretary of State Mike": what lies between belongs to the title when it begins with of, for or to
        bool fine = false;
        for (TokenIndex i = t + 1; i <= t + 2 && i < first; ++i)
          fine |= affiliation_link(w, i) || w.punct(i, text::kHyphen);
        if (!fine) break;
      }
      first = t;
      has_core = true;
      tentative = 0;
    } else if (w.is(t, Trait::under) && w.small(t) && !w.punct(t + 1, text::kHyphen) && t > floor &&
               !w.is(t - 1, Trait::determiner) && w.mention_at(t - 1) == nullptr) {
      break;  // "talks under Secretary-General X"
    } else if (w.is(t, Trait::title_modifier)) {
      if (tentative == 0 || (tentative == 1 && w.punct(t + 1, text::kHyphen))) {
        first = t;  // "Under-Secretary"
        tentative = 0;
      } else {
        ++tentative;
      }
    } else if (w.punct(t, text::kHyphen) && !w.token(t).has(text::kSpaceBefore)) {
      ++tentative;
    } else if (first == end && tentative == 0 && w.is(t, Trait::delegation) && w.small(t)) {
      ++tentative;  // "head of the Georgian delegation X"
    } else if (first == end && tentative == 0 && w.mention_at(t) == nullptr && !w.is(t, Trait::general_word)) {
      break;  // something else right before the name
    } else if (has_core && (w.is(t, Trait::to) || w.is(t, Trait::for_word))) {
      break;  // "an adviser to Prime Minister X"
    } else if (link(w, t) || w.mention_at(t) != nullptr || w.blocked[t] != 0 || (w.capital(t) && w.hit(t))) {
      if (++tentative > 5) break;
    } else {
      break;
    }
  }
  // "Unification Minister X": a portfolio that no table has.
  if (first > floor && first < end && w.is(first, Trait::minister) && w.capital(first) && w.capital(first - 1) &&
      w.free(first - 1) && w.blocked[first - 1] == 0 && !w.is(first - 1, Trait::function_word) &&
      w.token(first).has(text::kSpaceBefore))
    --first;
  // Leading modifiers that hang on nothing ("the first President") stay; a title needs a title noun or a courtesy.
  if (!has_core && !has_courtesy) return title;
  while (first < end && (w.is(first, Trait::of) || w.punct(first, text::kHyphen))) ++first;
  // Not across a verb's object: "told President X" is fine, the title begins at President.
  title.range = {first, end};
  title.courtesy = !has_core;
  if (has_core) title.roles = title_roles(w, title.range);
  for (TokenIndex i = first; i < end; ++i) {
    title.former |= w.is(i, Trait::former);
    if (affiliation_link(w, i) && title.of_first == title.of_last) {
      title.of_first = i + 1;
      title.of_last = end;
    }
  }
  return title;
}

/// Where the phrase that begins at `first` ends: before a comma, a full stop, a quotation, a verb of speech or a relative clause.
static TokenIndex phrase_end(const Work& w, TokenIndex first, TokenIndex limit) {
  TokenIndex i = first;
  const TokenIndex stop = std::min(limit, first + kAffiliationReach);
  constexpr Traits kOthers(Trait::talk, Trait::meeting,
                           Trait::deal);  // "in charge of talks with the rebels": not theirs
  while (i < stop && !(w.any(i, kOthers) && w.is(i + 1, Trait::with)) && !w.is(i, Trait::comma) &&
         !w.is(i, Trait::period) && !w.is(i, Trait::speech_verb) && !w.is(i, Trait::quote) && !w.is(i, Trait::who))
    ++i;
  return i;
}

/// Where the title proper begins: behind a possessor ("the president's «aide»") and behind "of" ("to the dismay of the «foreign minister»").
static TokenIndex own_first(const Work& w, TokenIndex begin, TokenIndex core) {
  for (TokenIndex t = core; t > begin;) {
    --t;
    if (w.possessive(t) || w.is(t, Trait::of) || w.is(t, Trait::the)) return t + 1;
  }
  return begin;
}

Title title_from(const Work& w, TokenIndex first, TokenIndex limit) {
  Title title;
  TokenIndex t = first;
  const TokenIndex end = std::min(limit, first + kTitleReach);
  while (t < end && (w.is(t, Trait::determiner) || w.possessive(t) || w.number_at(t))) ++t;
  TokenIndex begin = t;
  bool has_core = false;
  TokenIndex last = t;
  for (; t < end; ++t) {
    const bool core_here = core(w, t) || (w.is(t, Trait::rank) && w.small(t));
    if (core_here) {
      if (!has_core && owner(w, t)) continue;
      if (!has_core) begin = own_first(w, begin, t);
      has_core = true;
      last = t + 1;
    } else if (w.is(t, Trait::title_modifier) || w.punct(t, text::kHyphen)) {
      if (has_core && !w.punct(t, text::kHyphen) && !core(w, t + 1) && !w.is(t + 1, Trait::title_modifier)) break;
    } else if (has_core && (affiliation_link(w, t) || w.is(t, Trait::and_word))) {
      break;
    } else if (!has_core &&
               (w.possessive(t) || w.mention_at(t) != nullptr || w.blocked[t] != 0 || w.hit(t) || w.is(t, Trait::the) ||
                w.is(t, Trait::group) || w.is(t, Trait::government) || w.is(t, Trait::armed) ||
                w.is(t, Trait::opposition) || w.is(t, Trait::team) || w.is(t, Trait::organisation) ||
                w.is(t, Trait::of) || (t > first && w.is(t, Trait::and_word)) ||
                (w.capital(t) && (w.token(t).has(text::kAllCaps) || w.possessive(t + 1))))) {
      continue;
    } else if (!has_core && w.small(t) && !w.is(t, Trait::function_word) && !w.is(t, Trait::act_verb) &&
               !(w.ends_with(t, "ing") && w.is(t + 1, Trait::determiner))) {  // "X, echoing the president,"
      continue;  // an adjective or noun that we do not know ("the country's veteran peace negotiator")
    } else {
      break;
    }
  }
  if (!has_core) return title;
  while (last < end && core(w, last)) ++last;
  if (w.is(last - 1, Trait::secretary) && w.punct(last, text::kHyphen) && w.is(last + 1, Trait::general_word))
    last += 2;
  title.range = {begin, last};
  // "and" joins a second title: "spokesman and negotiator"
  if (w.is(last, Trait::and_word)) {
    for (TokenIndex i = last + 1; i < std::min(last + 4, end); ++i) {
      if (core(w, i)) {
        last = i + 1;
        break;
      }
      if (!w.is(i, Trait::title_modifier)) break;
    }
    title.range.last = last;
  }
  title.roles = title_roles(w, title.range);
  for (TokenIndex i = begin; i < last; ++i) title.former |= w.is(i, Trait::former);
  if (w.is(last, Trait::on)) title.covered = phrase_end(w, last + 1, limit);
  if (w.is(last, Trait::who)) title.covered = phrase_end(w, last + 1, limit);
  if (affiliation_link(w, last)) {
    title.of_first = last + 1;
    const TokenIndex i = phrase_end(w, last + 1, limit);
    title.of_last = i;
    // "head of the delegation", "leader of the negotiating team"
    for (TokenIndex k = last; k < i; ++k) {
      if (w.is(k, Trait::delegation)) {
        Roles head;
        head.add(Role::delegation_head);
        if (title.roles.has(Role::leader) || title.roles.has(Role::official)) title.roles = head;
      }
    }
  }
  return title;
}

static bool works_for_talks(Roles roles) {
  return roles.has(Role::negotiator) || roles.has(Role::spokesperson) || roles.has(Role::envoy) ||
         roles.has(Role::mediator) || roles.has(Role::delegation_head);
}

Title appositive_title(const Work& w, TokenRange name) {
  if (!w.is(name.last, Trait::comma) && !w.punct(name.last, text::kDash) && !w.is(name.last, Trait::open)) return {};
  const TokenIndex limit = std::min(w.sentence_last(name.first), name.last + kAppositiveReach);
  TokenIndex first = name.last + 1;
  if (w.number_at(first) && w.is(first + 1, Trait::comma)) first += 2;  // an age
  if (w.is(first, Trait::who)) {
    if (!w.is(first + 1, Trait::be)) return {};
    Title title = title_from(w, first + 2, limit);  // "X, who is the chief negotiator"
    return works_for_talks(title.roles) ? title : Title();
  }
  Title title = title_from(w, first, limit);
  if (title.range.empty() || title.range.last - title.range.first > 10) return {};
  // A person's name inside belongs to another: "Kerry, Russian Foreign Minister Lavrov and …"
  for (TokenIndex t = first; t <= title.range.last && t < limit; ++t) {
    const PartyMention* m = w.mention_at(t);
    if (m != nullptr && m->entity != none && w.entities[m->entity].kind == PartyKind::person && !w.possessive(m->last))
      return {};
  }
  if (w.capital(title.range.last) && name_start(w, title.range.last)) return {};
  // "…, French Ambassador to the Kingdom of Morocco Anne Leroy": the title of the next one in a row.
  if (title.of_first < title.of_last) {
    TokenIndex t = title.of_first;
    while (t < title.of_last && !w.capital(t)) ++t;
    const PartyMention* m = w.mention_at(t);
    const TokenIndex behind = m != nullptr ? m->last : title.of_last;
    if (behind > title.of_first && behind < title.of_last && w.capital(behind) &&
        w.token(behind).has(text::kSpaceBefore))
      return {};
  }
  return title;
}
static bool has_ambassador(const Work& w, TokenRange range) {
  for (TokenIndex t = range.first; t < range.last; ++t) {
    if (w.is(t, Trait::ambassador)) return true;
  }
  return false;
}

/// Where "for" or "to" begins in a title.
static TokenIndex link_in(const Work& w, TokenRange range) {
  for (TokenIndex t = range.first; t < range.last; ++t) {
    if (w.is(t, Trait::for_word) || w.is(t, Trait::to)) return t;
  }
  return range.last;
}

/// What may stand between the name of a party and the title of its man: "the group's veteran chief negotiator".
static bool beside_title(const Work& w, TokenIndex t) {
  if (w.mention_at(t) != nullptr || w.possessive(t) || w.punct(t, text::kHyphen) || w.is(t, Trait::title_modifier) ||
      w.is(t, Trait::title) || w.is(t, Trait::the) ||
      (w.capital(t) && (w.token(t).has(text::kAllCaps) || w.possessive(t + 1))))
    return true;
  return w.small(t) && !w.is(t, Trait::function_word) && !w.is(t, Trait::act_verb) && !w.ends_with(t, "ing") &&
         !w.ends_with(t, "ed");
}

/// "businessman", "priest"
static bool private_trade(const Work& w, TokenRange range) {
  for (TokenIndex t = range.first; t < range.last; ++t) {
    if (w.is(t, Trait::person_noun)) return true;
  }
  return false;
}

void read_title(Work& w, const Title& title, Index who) {
  if (title.range.empty()) return;
  Entity& e = w.entities[who];
  Trace& trace = w.traces[who];
  e.roles.add(title.roles);
  trace.former |= title.former;
  for (TokenIndex t = title.range.first; t < title.range.last; ++t) trace.clergy |= w.is(t, Trait::clergy);
  if (title.courtesy) return;
  if (title.roles.empty() && private_trade(w, title.range)) {
    trace.private_person = true;  // "a French businessman": acts for nobody
    return;
  }
  for (TokenIndex t = title.range.first; t < title.range.last; ++t) {
    trace.commander |= w.is(t, Trait::commander);
    trace.rebel |= w.is(t, Trait::armed) && !w.is(t, Trait::soft_armed);
  }
  trace.titled |= !title.roles.empty();  // "his Irish counterpart": says nothing of the office
  // "former Nigerian President X"
  for (TokenIndex t = title.range.first; t > 0 && title.range.first - t < 3; --t) {
    if (w.is(t - 1, Trait::former)) trace.former = true;
    if (w.mention_at(t - 1) == nullptr && !w.possessive(t - 1)) break;
  }
  if (e.position_end == 0) {
    e.position_begin = w.token(title.range.first).begin;
    e.position_end = w.token(title.range.last - 1).end;
  }
  // An envoy or ambassador to a country speaks for who sent him: "the UN envoy for Yemen".
  const bool sent = title.roles.has(Role::envoy) || has_ambassador(w, title.range);
  const TokenIndex first = title.range.first;
  // "Israel's coordinator for Lebanon": whose he is stands before.
  const bool owned = first > 1 && w.possessive(first - 1) && w.mention_at(first - 2) != nullptr && title.of_first > 0 &&
                     !w.is(title.of_first - 1, Trait::of);
  if (!sent && !owned && title.of_first < title.of_last)
    w.affiliations.push_back({who, title.of_first, title.of_last, true});
  if (sent && title.of_first < title.of_last && title.of_first > 0 && w.is(title.of_first - 1, Trait::of))
    w.affiliations.push_back(
        {who, title.of_first, title.of_last, true});  // "special envoy of the UN secretary-general"
  w.affiliations.push_back({who, first, sent ? link_in(w, title.range) : title.range.last, true});
  // "Afghan President X", "Taliban spokesman X", "the group's spokesman, X"
  const TokenIndex floor = std::max(w.sentence_first(first), first > kOwnerReach ? first - kOwnerReach : 0);
  TokenIndex begin = first;
  while (begin > floor && beside_title(w, begin - 1)) --begin;
  if (begin < first) w.affiliations.push_back({who, begin, first, sent});  // "U.N. Syria envoy": the first name sends
}

void read_titles_behind(Work& w, TokenRange name, Index who) { read_title(w, appositive_title(w, name), who); }

}  // namespace parley::parties
