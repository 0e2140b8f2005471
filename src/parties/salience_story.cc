// A story of a few sentences about dealings or captives has room for those who matter alone: who is named in it has a part, and two are its sides.
#include <algorithm>
#include <array>

#include "parties/roles.h"

namespace parley::parties {
namespace {

constexpr std::size_t kBriefText = 8;  ///< sentences of a text that has no room for passers-by
constexpr std::uint32_t kAgain = 2;    ///< mentions of a state that is more than a place in such a story
constexpr int kRemembered = 12;        ///< years for which a text still names somebody for the office that he had

}  // namespace

bool side_kind(PartyKind kind) noexcept {
  return is_state(kind) || kind == PartyKind::armed_group || kind == PartyKind::political;
}

bool left_out(const Work& w, const RoleScratch& s, Index i) {
  const PartyKind kind = w.entities[i].kind;
  const bool state = is_state(kind);
  return (s.evidence[i] & kExcluded) != 0 && !(state && (s.evidence[i] & kSideStrong) != 0);
}

void note_possessors(const Work& w, RoleScratch& s) {
  s.only_of_whom.assign(w.entities.size(), 1);
  for (const PartyMention& m : w.mentions) {
    if (m.entity != none && (m.first == 0 || !w.is(m.first - 1, Trait::of))) s.only_of_whom[m.entity] = 0;
  }
}

bool brief(const Work& w, bool of_dealings) {
  if (w.items || w.doc->sentences.size() > (of_dealings ? kOneStory : kBriefText)) return false;
  bool told = of_dealings;
  for (Index i = 0; i < w.entities.size() && !told; ++i) {
    const Entity& e = w.entities[i];
    told = e.kind == PartyKind::person ? e.roles.has(Role::negotiator) || e.roles.has(Role::delegation_head)
                                       : !e.roles.empty();
  }
  return told;
}

void known_for_office(Work& w, const RoleScratch& s, bool of_dealings) {
  if (!brief(w, of_dealings)) return;
  const int year = static_cast<int>(w.published / 10000);
  for (Index i = 0; i < w.entities.size() && year != 0; ++i) {
    Entity& e = w.entities[i];
    if (e.kind != PartyKind::person || e.entry == gazetteer::kNoEntry || !e.roles.empty()) continue;
    const Trace& trace = w.traces[i];
    if (!trace.named || trace.captive || trace.titled || s.only_of_whom[i] != 0) continue;
    const auto offices = w.tables->offices_of(e.entry);
    int nearest = kRemembered + 1;
    Role role = Role::leader;
    for (std::uint32_t k = 0; k < offices.count; ++k) {
      const gazetteer::Office office = w.tables->office(offices.first + k);
      const int from = office.from.year, until = office.until.year == 0 ? from : office.until.year;
      const int years = from == 0 ? kRemembered + 1 : year < from ? from - year : year > until ? year - until : 0;
      if (years < nearest) nearest = years, role = office.role;
    }
    if (nearest > kRemembered) continue;
    e.roles.add(role);
    if (e.rule == std::string_view("gazetteer_person")) e.rule = "known_for_office";
  }
}

namespace {

class Story {
 public:
  Story(Work& w, RoleScratch& s) : w_(w), s_(s) {}

  /// Whose office the text does not tell, but who meets, negotiates or signs: he negotiates.
  void who_acts() {
    if (w_.doc->sentences.size() > kOneStory) return;
    for (Index i = 0; i < w_.entities.size(); ++i) {
      Entity& e = w_.entities[i];
      const Trace& trace = w_.traces[i];
      const bool acts = e.kind == PartyKind::person && e.roles.empty() && (s_.evidence[i] & kActs) != 0;
      if (acts && trace.named && !trace.captive && !trace.private_person && !trace.clergy)
        e.roles.add(Role::negotiator);
    }
  }

  /// A story of a few sentences has two sides. One is known, and of the states without a part one alone has a man who takes part or is named
  /// again as a doer: it is the other. None is known, somebody mediates, and two such states are there: they are the two.
  void the_other_sides() {
    if (w_.items || w_.doc->sentences.size() > kOneStory) return;
    std::uint32_t sides = 0;
    bool mediated = false;
    for (const Entity& e : w_.entities) {
      mediated |= e.roles.has(Role::mediator);
      if (e.roles.has(Role::party)) ++sides;
      if (e.roles.has(Role::party) && (!side_kind(e.kind) || e.represents != none)) return;  // whose side is it?
    }
    if (sides > 1 || (sides == 0 && !mediated)) return;
    s_.topical.assign(w_.entities.size(), 0);  // read by now: here the reasons for which a state is one of them
    for (const PartyMention& m : w_.mentions) {
      if (m.entity != none && !m.attributive && m.form != MentionForm::pronoun) ++s_.topical[m.entity];
    }
    for (Index i = 0; i < w_.entities.size(); ++i) {
      const Entity& e = w_.entities[i];
      const Trace& trace = w_.traces[i];
      Roles acting = e.roles;
      acting.remove(Role::spokesperson);  // spokesmen speak of everybody's dealings
      if (e.kind == PartyKind::person && e.represents != none && !acting.empty() && trace.named && !trace.captive &&
          !trace.former)
        s_.topical[e.represents] += kAgain;
    }
    constexpr Index kTwo = 2;
    std::array<Index, kTwo> found = {};
    Index states = 0;
    for (Index i = 0; i < w_.entities.size(); ++i) {
      const Entity& e = w_.entities[i];
      if ((e.kind != PartyKind::state && e.kind != PartyKind::government) || !e.roles.empty() || e.represents != none)
        continue;
      if (s_.topical[i] < kAgain || left_out(w_, s_, i)) continue;
      if (states == kTwo) return;
      found[states++] = i;
    }
    if (sides + states != kTwo) return;
    for (Index k = 0; k < states; ++k) {
      if (w_.traces[found[k]].mentions == 0) return;
    }
    for (Index k = 0; k < states; ++k) {
      w_.entities[found[k]].roles.add(Role::party);
      w_.entities[found[k]].rule = "the_other_side";
    }
  }

  /// A group that a story of a few sentences about dealings names is a side of them, unless all that it tells is who fights it or whom it has
  /// lost to jail; so is the army where only one other is.
  void named_groups() {
    if (w_.doc->sentences.size() > kOneStory) return;
    std::uint32_t sides = 0;
    for (const Entity& e : w_.entities) sides += e.roles.has(Role::party) ? 1u : 0u;
    s_.topical.assign(w_.entities.size(), 0);  // read by now: here whether it is named otherwise than before a noun
    for (const PartyMention& m : w_.mentions) {
      const bool stands = m.entity != none && !m.attributive && m.form != MentionForm::pronoun;
      if (stands && m.form != MentionForm::description && !fought(m)) s_.topical[m.entity] = 1;
    }
    for (Index i = 0; i < w_.entities.size(); ++i) {
      const Entity& e = w_.entities[i];
      const bool by_the_way = e.kind == PartyKind::person && e.represents != none && s_.only_of_whom[i] != 0;
      if (by_the_way && w_.traces[e.represents].mentions == 1)
        s_.topical[e.represents] = 0;  // "the wife of X, who led it"
    }
    for (Index i = 0; i < w_.entities.size(); ++i) {
      Entity& e = w_.entities[i];
      const bool group = e.kind == PartyKind::armed_group || e.kind == PartyKind::political;
      const bool army = e.kind == PartyKind::military && sides < 2;
      if ((!group && !army) || !e.roles.empty() || s_.topical[i] == 0 || left_out(w_, s_, i)) continue;
      const Trace& trace = w_.traces[i];
      const bool kind_only = e.entry == gazetteer::kNoEntry && e.rule == std::string_view("group_by_its_kind");
      if (trace.held_only || trace.group_by_noun || trace.collective || kind_only) continue;
      e.roles.add(Role::party);
      e.rule = "named_beside_dealings";
    }
  }

 private:
  /// "the campaign against «Islamic State»", "a raid against the far-left «DHKP-C»"
  bool fought(const PartyMention& m) const {
    constexpr TokenIndex kWords = 3;
    for (TokenIndex t = m.first; t > w_.sentence_first(m.first) && m.first - t < kWords; --t) {
      if (w_.is(t - 1, Trait::against)) return true;
    }
    return false;
  }

  Work& w_;
  RoleScratch& s_;
};

}  // namespace

void tell_story(Work& work, RoleScratch& scratch) {
  Story story(work, scratch);
  story.who_acts();
  story.the_other_sides();
  story.named_groups();
}

}  // namespace parley::parties
