// Descriptions of groups: "the opposition", "the rebels", "the movement", "tribal elders".
#include "parties/descriptions.h"

#include <algorithm>

namespace parley::parties {
namespace {

constexpr Index kLaterGroups = 200;         ///< entities searched for a group named later
constexpr std::uint32_t kIntroduction = 6;  ///< sentences behind a lead in which its group gets its name
constexpr std::uint32_t kLead = 3;          ///< sentences of a lead

}  // namespace

Index Descriptions::group_of_text(const char* noun) {
  if (w_.items) return none;
  if (!asked_adjective_) {
    const gazetteer::EntryId country = country_of_conflict(w_, false);
    if (country != gazetteer::kNoEntry) adjective_ = demonym_in_text(country);
    asked_adjective_ = true;
  }
  if (adjective_.empty()) return none;
  const gazetteer::EntryId group = w_.tables->find_entry(w_.joined(adjective_, noun));
  return group == gazetteer::kNoEntry ? none : w_.entity_of(group, "group_of_the_country");
}

std::string_view Descriptions::demonym_in_text(gazetteer::EntryId country) const {
  for (const gazetteer::NameHit& hit : *w_.names) {
    const List<gazetteer::Form> forms = w_.tables->forms(hit);
    if (!forms.empty() && forms[0].entry == country && forms[0].kind == gazetteer::FormKind::demonym)
      return w_.doc->bytes(text::TokenRange{hit.first, hit.last});
  }
  return {};
}

bool Descriptions::opposition(TokenIndex t) {
  if (!w_.is(t, Trait::opposition) || opposing(w_, t)) return false;
  TokenIndex last = t + 1;
  while (w_.is(last, Trait::armed) || w_.is(last, Trait::group) || w_.is(last, Trait::government_people)) ++last;
  // "the main opposition Labour Party": the party is named
  if (last == t + 1 && w_.capital(last) && w_.doc->sentence_of[last] == w_.doc->sentence_of[t] &&
      !w_.is(last, Trait::title) && !w_.is(last, Trait::calendar))
    return false;
  const TokenIndex first = phrase_first(t);
  Index who = last_fitting(
      t, [&](Index i) { return oppositional(i, t); }, false);
  if (who == none) who = later_opposition(t);
  if (who == none)
    who = last_fitting(
        t,
        [&](Index i) {
          const bool known = w_.entities[i].entry != gazetteer::kNoEntry || w_.traces[i].group_by_noun;
          return known && w_.entities[i].kind == PartyKind::political;
        },
        true);
  if (who == none && !definite(first)) return false;
  if (who == none) who = group_of_text("opposition");
  if (who == none) who = w_.entity_named("opposition", PartyKind::political, "group_by_description");
  add({first, last}, who, w_.is(last, Trait::captive) || w_.is(last, Trait::title));
  return true;
}

bool opposing(const Work& w, TokenIndex t) {
  constexpr TokenIndex kAskedReach = 10;
  if (t > 0 && w.is(t - 1, Trait::in)) return true;
  const TokenIndex link = t + 1;
  if (w.is(link, Trait::against)) return true;
  if (!w.is(link, Trait::to)) return false;
  const TokenIndex next = link + 1;
  if (w.is(next, Trait::determiner) || w.is(next, Trait::possessive_pronoun) || w.capital(next) ||
      w.is(next, Trait::government) || w.ends_with(next, "s") || w.ends_with(next, "ing") || w.ends_with(next, "ion"))
    return true;
  if (t > 1 && w.is(t - 1, Trait::the) && w.is(t - 2, Trait::speech_verb))
    return false;  // "promised the opposition to"
  // "urged the opposition to join", "called on the opposition to free them"
  const TokenIndex floor = std::max(w.sentence_first(t), t > kAskedReach ? t - kAskedReach : 0);
  for (TokenIndex i = t; i > floor; --i) {
    if (w.is(i - 1, Trait::addresses) || w.is(i - 1, Trait::on) || w.is(i - 1, Trait::for_word)) return false;
  }
  return true;
}

bool Descriptions::oppositional(Index i, TokenIndex noun) const {
  const Entity& e = w_.entities[i];
  if (e.kind != PartyKind::political) return false;
  return w_.traces[i].group_by_noun || described_by(i, noun) || e.name.find("pposition") != std::string_view::npos;
}

Index Descriptions::later_opposition(TokenIndex noun) const {
  Index found = none;
  for (Index i = 0; i < w_.entities.size() && i < kLaterGroups; ++i) {
    if (w_.traces[i].mentions == 0 || !oppositional(i, noun)) continue;
    if (found != none) return none;
    found = i;
  }
  return found;
}

bool Descriptions::armed(TokenIndex t) {
  if (!w_.is(t, Trait::armed) || civil(t)) return false;
  TokenIndex last = t + 1;
  while (w_.is(last, Trait::armed) || w_.is(last, Trait::group)) ++last;
  // "rebel soldiers", "mutinous troops": a group of their own
  const bool soldiers = last == t + 1 && w_.small(last) && w_.is(last, Trait::military) && w_.ends_with(last, "s") &&
                        !w_.ends_with(t, "s");
  if (w_.is(t, Trait::mutinous) && !soldiers) return false;
  if (soldiers) ++last;
  const TokenIndex noun = last - 1;
  TokenIndex first = phrase_first(t);
  if (first >= 2 && w_.punct(first - 1, text::kHyphen) && w_.is(first - 2, Trait::captive))
    first -= 2;  // hostage-takers
  const bool collective =
      w_.ends_with(noun, "s") || w_.ends_with(noun, "een") || w_.ends_with(noun, "in") || w_.ends_with(noun, "men");
  const bool modifier = !collective || modifies(noun);
  if (!collective && (w_.is(last, Trait::place_noun) || w_.is(last, Trait::island))) return false;  // "a rebel town"
  if (w_.is(last, Trait::of)) {
    // "the guerrillas of the Guatemalan National Revolutionary Unity"
    const PartyMention* m = w_.mention_at(w_.is(last + 1, Trait::the) ? last + 2 : last + 1);
    if (m != nullptr && armed_group(m->entity) && !m->attributive && w_.free(TokenRange{first, m->first})) {
      w_.take_over(w_.owner[m->first], {first, m->last}, m->entity, m->form);  // one actor: a verb may follow
      return true;
    }
    if (m != nullptr && armed_group(m->entity)) {
      add({first, last}, m->entity, true);
      return true;
    }
  }
  if (counted(first)) return false;
  // "jailed militants" are whom the other side holds: their group does nothing here, and is not the captors of others
  const bool held = first > 0 && w_.is(first - 1, Trait::held) && !w_.is(first - 1, Trait::captive) &&
                    !w_.ends_with(first - 1, "ing") && (first < 2 || !w_.is(first - 2, Trait::auxiliary));
  const bool attributive = modifier || held;
  const std::string_view home = country_before(first);
  const auto at_home = [&](Index i) {
    if (w_.traces[i].held_only && w_.is(noun, Trait::captor)) return false;
    return home.empty() || w_.entities[i].country.empty() || w_.entities[i].country == home;
  };
  Index who = last_fitting(
      t, [&](Index i) { return armed_group(i) && at_home(i) && (w_.traces[i].collective || described_by(i, noun)); },
      true);
  if (who == none && collective)
    who = last_fitting(
        t, [&](Index i) { return w_.entities[i].kind == PartyKind::political && described_by(i, noun); }, true);
  // "Gunmen seized a bus": others than the group that was spoken of, where nothing points to it.
  const bool others = collective && w_.is(noun, Trait::gunmen) && first == t && !definite(first) && home.empty();
  if (who == none && !others)
    who = last_fitting(
        t, [&](Index i) { return armed_group(i) && at_home(i); }, true);
  if (who == none) {
    const bool rivals = first < t && w_.is(first, Trait::warring);
    if (!collective || (w_.is(t, Trait::soft_armed) && !rivals)) return false;
    who = later_group(PartyKind::armed_group);
    if (who == none && (definite(first) || w_.doc->sentence_of[t] < kLead)) who = sole_group(noun);
    if (who != none) {
      add({first, last}, who, attributive);
      return true;
    }
    if (who = group_of_text("rebels"); who != none && !w_.is(t, Trait::soft_armed)) {
      w_.traces[who].collective = true;
      add({first, last}, who, attributive);
      return true;
    }
    who = w_.entity_named(name_of({first, last}), PartyKind::armed_group, "group_by_description");
    w_.traces[who].collective = true;
    w_.traces[who].group_by_noun = true;
    w_.traces[who].held_only = held;
  }
  w_.traces[who].held_only &= held;
  if (w_.is(last, Trait::government_people) && !w_.capital(last + 1)) ++last;
  add({first, last}, who, attributive);
  return true;
}

std::string_view Descriptions::name_of(TokenRange range) {
  const std::string_view name = w_.plain(range);
  if (!w_.sentence_start(range.first) || !w_.known_word(range.first) || w_.token(range.first).has(text::kAllCaps) ||
      name.size() > NamePool::kBlock || name.front() < 'A' || name.front() > 'Z')
    return name;
  char* const out = w_.pool.room(name.size());
  std::copy(name.begin(), name.end(), out);
  out[0] = static_cast<char>(out[0] + 32);
  return {out, name.size()};
}

std::string_view Descriptions::country_before(TokenIndex first) const {
  const PartyMention* m = w_.mention_before(first);
  return m != nullptr && m->attributive && state(m->entity) ? w_.entities[m->entity].country : std::string_view();
}

Index Descriptions::later_group(PartyKind kind) const {
  Index found = none;
  if (w_.items) return none;
  for (Index i = 0; i < w_.entities.size() && i < kLaterGroups; ++i) {
    if (!w_.traces[i].collective || w_.entities[i].kind != kind || w_.traces[i].mentions == 0) continue;
    if (w_.traces[i].held_only) continue;
    if (found != none) return none;
    found = i;
  }
  return found;
}

Index Descriptions::sole_group(TokenIndex noun) const {
  if (w_.items) return none;
  Index found = none;
  bool several = false;
  for (Index i = 0; i < w_.entities.size() && i < kLaterGroups; ++i) {
    if (w_.traces[i].mentions == 0 || !armed_group(i) || w_.traces[i].held_only) continue;
    several |= found != none;
    found = i;
  }
  // "Marxist guerrillas freed 20 hostages": the lead tells what they are, a later paragraph their name.
  const bool lead = w_.doc->sentence_of[noun] < kLead && !w_.is(noun, Trait::gunmen);
  if (several) return lead ? first_group_behind(noun) : none;
  if (found != none && !lead && !w_.is(noun, Trait::captor) && !described_by(found, noun)) return none;
  return found;
}

void Descriptions::join_described() {
  if (w_.items) return;
  const auto count = std::min<Index>(static_cast<Index>(w_.entities.size()), kLaterGroups);
  for (Index a = 0; a < count; ++a) {
    if (!w_.traces[a].collective || w_.traces[a].country_entry == gazetteer::kNoEntry || !armed_group(a)) continue;
    Index named = none;
    bool several = false;
    for (Index b = 0; b < w_.entities.size() && b < kLaterGroups; ++b) {
      const Entity& e = w_.entities[b];
      if (b == a || !armed_group(b) || w_.traces[b].mentions == 0 || e.country != w_.entities[a].country) continue;
      several |= named != none;
      named = b;
    }
    if (named == none || several || w_.entities[named].entry == gazetteer::kNoEntry) continue;
    // "the FARC and other Colombian guerrillas" are two, and so are those whom no description of the named ones fits
    const bool apart = std::any_of(w_.mentions.begin(), w_.mentions.end(), [&](const PartyMention& m) {
      return m.entity == a && ((m.first > 0 && w_.is(m.first - 1, Trait::other)) || !described_by(named, m.last - 1));
    });
    if (apart) continue;
    for (PartyMention& m : w_.mentions)
      if (m.entity == a) m.entity = named;
    w_.traces[named].mentions += w_.traces[a].mentions;
    w_.traces[a].mentions = 0;
  }
}

Index Descriptions::first_group_behind(TokenIndex noun) const {
  const std::uint32_t sentence = w_.doc->sentence_of[noun];
  Index found = none;
  for (std::size_t k = next_; k < order_.size(); ++k) {
    const PartyMention& m = w_.mentions[order_[k]];
    if (w_.doc->sentence_of[m.first] > sentence + kIntroduction) break;
    if (m.first <= noun || m.entity == found || !armed_group(m.entity)) continue;
    if (found != none) return none;
    found = m.entity;
  }
  return found;
}

bool Descriptions::group(TokenIndex t) {
  if (!w_.is(t, Trait::group) && !described_anywhere(t)) return false;
  const TokenIndex first = phrase_first(t);
  const bool the = first > 0 && (w_.is(first - 1, Trait::the) || w_.is(first - 1, Trait::possessive_pronoun));
  if (!the || w_.is(t + 1, Trait::of)) return false;
  Index who = last_fitting(
      t, [&](Index i) { return described_by(i, t); }, true);
  if (who == none && w_.is(t, Trait::group))
    who = last_fitting(
        t, [&](Index i) { return armed_group(i) || w_.entities[i].kind == PartyKind::political; }, true);
  if (who == none && w_.is(t, Trait::group) && w_.possessive(t + 1))
    who = sole_group(t);  // "the movement's delegation"
  if (who == none) return false;
  add({first, t + 1}, who, modifies(t));
  return true;
}

bool Descriptions::elders(TokenIndex t) {
  if (!w_.is(t, Trait::elder) || w_.capital(t + 1)) return false;
  TokenIndex first = t;
  const TokenIndex floor = w_.sentence_first(t);
  while (first > floor && t - first < 3 && w_.free(first - 1) && w_.is(first - 1, Trait::elder_modifier)) --first;
  if (w_.is(t, Trait::title) && first == t) return false;  // "leaders": only "church leaders"
  const Index who = w_.entity_named(name_of({t, t + 1}), PartyKind::people, "elders");
  w_.traces[who].elders = true;
  add({first, t + 1}, who, modifies(t));
  return true;
}

}  // namespace parley::parties
