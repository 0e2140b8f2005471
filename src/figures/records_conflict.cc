// The sides of the conflict that the text tells of, and what they alone say of who holds whom.
#include "figures/records_builder.h"

namespace parley::figures {

namespace {
constexpr Index kSidesTried = 60;   // entities of a document
constexpr TokenIndex kBefore = 12;  // from a verb back to its subject
}  // namespace

bool RecordBuilder::state_like(Index e) const { return parties::is_state(entity(e).kind); }

bool RecordBuilder::group_like(Index e) const {
  return entity(e).kind == PartyKind::armed_group || entity(e).kind == PartyKind::political;
}

Index RecordBuilder::opponent(Index e) const {
  if (e == none || (!state_like(e) && !group_like(e))) return none;
  const auto& entities = scene.parties().entities;
  const bool group = group_like(e);
  Index found = none;
  for (Index x = 0; x < entities.size() && x < kSidesTried; ++x) {
    if (x == e) continue;
    if (group) {  // its government; of a group that nobody knows, the one state that deals
      const bool unknown = entity(e).country.empty();
      if (!state_like(x) || entity(x).country.empty()) continue;
      if (unknown ? !entity(x).roles.has(Role::party) : entity(x).country != entity(e).country) continue;
    } else {  // the armed group of its country, or the state that it deals with
      const bool at_home = entity(x).kind == PartyKind::armed_group && entity(x).country == entity(e).country;
      const bool deals_with = (state_like(x) || entity(x).kind == PartyKind::armed_group) &&
                              entity(x).roles.has(Role::party) && entity(x).country != entity(e).country;
      if (!at_home && !deals_with) continue;
    }
    if (entity(x).roles.has(Role::mediator) && !entity(x).roles.has(Role::party)) continue;
    if (found != none) return none;
    found = x;
  }
  // of a group whose country does not take part while another state does: not that country
  if (group && found != none && !entity(found).roles.has(Role::party))
    for (Index x = 0; x < entities.size() && x < kSidesTried; ++x)
      if (state_like(x) && entity(x).roles.has(Role::party)) return none;
  return found;
}

Index RecordBuilder::home_state() const {
  if (scene.parties().items) return none;
  const auto& entities = scene.parties().entities;
  std::string_view country;
  for (Index x = 0; x < entities.size() && x < kSidesTried; ++x) {
    if (entity(x).kind != PartyKind::armed_group || entity(x).country.empty()) continue;
    if (!country.empty() && country != entity(x).country) return none;
    country = entity(x).country;
  }
  Index found = none;
  for (Index x = 0; x < entities.size() && x < kSidesTried; ++x) {
    if (!state_like(x) || (country.empty() ? !entity(x).roles.has(Role::party) : entity(x).country != country))
      continue;
    // a state's ministries are its own
    if (found != none && entity(found).country == entity(x).country && !country.empty()) {
      if (entity(found).kind != PartyKind::state && entity(x).kind == PartyKind::state) found = x;
      continue;
    }
    if (found != none) return none;
    found = x;
  }
  return found;
}

void RecordBuilder::held_by_the_only_captor(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.of == none || f.kind == FigureKind::bodies || scene.parties().items) return;
  if (entity(f.of).kind != PartyKind::state || counted_over_time(i) || candidate(i).frame.exchange_for) return;
  if (f.status == Status::held) return;  // others may hold some, too
  if (f.kind == FigureKind::soldiers || f.kind == FigureKind::prisoners_of_war || f.part_of != none) return;
  const Predicate& done = candidate(i).frame.object;  // "the president set free three": whoever he is
  if (done && done.act != Act::home) return;
  const Index captor = only_armed_party();
  if (captor == none || captor == f.recipient || entity(f.of).country == entity(captor).country) return;
  for (const FigureRecord& other : figures())
    if (other.holder != none && state_like(other.holder)) return;
  if (!unknown_takers() && !taken_by_somebody(i)) f.holder = captor;
}

std::size_t RecordBuilder::sides_of_the_conflict(Index (&sides)[2]) const {
  std::size_t n = 0;
  const auto& entities = scene.parties().entities;
  for (Index x = 0; x < entities.size() && x < kSidesTried; ++x) {
    const parties::Entity& e = entities[x];
    if (!e.roles.has(Role::party) || e.roles.has(Role::mediator) || e.roles.has(Role::host)) continue;
    if (!state_like(x) && !group_like(x)) continue;
    const auto same = [&](Index side) {  // a state and its government are one
      return state_like(x) && state_like(side) && !e.country.empty() && entity(side).country == e.country;
    };
    if ((n > 0 && same(sides[0])) || (n > 1 && same(sides[1]))) continue;
    if (n == 2) return 3;
    sides[n++] = x;
  }
  return n;
}

void RecordBuilder::held_by_the_other_side(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.of == none || f.kind == FigureKind::bodies || f.kind == FigureKind::hostages) return;
  if (scene.parties().items || candidate(i).frame.any_act(Act::gain)) return;
  if (given_for(i) != kNoToken) return;
  const Frame& frame = candidate(i).frame;  // where they are held tells by whom
  for (const Predicate* p : {&frame.main, &frame.post})
    if (p->act == Act::hold && p->passive) return;
  Index sides[2] = {none, none};
  if (sides_of_the_conflict(sides) != 2) return;
  // "The president set free three": somebody, whoever he is; but "The movement captured 2,000"
  if (frame.object && !frame.object.nominal && frame.object.at != kNoToken)
    for (TokenIndex t = frame.object.at, first = scene.sentence(t).first, n = 0; t > first && n < kBefore; --t, ++n)
      if (const Index m = scene.mention(t - 1); m != none && scene.party_mention(m).entity != f.of) return;
  const auto own = [&](Index side) {
    return f.of == side || (state_like(f.of) && state_like(side) && !entity(side).country.empty() &&
                            entity(f.of).country == entity(side).country);
  };
  if (own(sides[0]) == own(sides[1])) return;
  const Index other = own(sides[0]) ? sides[1] : sides[0];
  // a group has few prisoners of war of its own where its allies fight, too
  if (f.kind == FigureKind::prisoners_of_war && !state_like(other)) return;
  if (other != f.recipient && !unknown_takers() && !taken_by_somebody(i)) f.holder = other;
}

}  // namespace parley::figures
