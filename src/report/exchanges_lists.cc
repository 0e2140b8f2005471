// Two figures joined by "and" that stand on different sides of a deal: "5,000 of theirs and 1,000 of ours".
#include "report/exchanges_offers.h"

namespace parley::report {
namespace {

class Lists : private OfferReader {
 public:
  Lists(const DealInput& in, const Flow& flow, ExchangeScratch& s) : OfferReader(in, flow, s) {}

  void run() {
    for (const Place p : flow_.of_exchange) {
      if (!flow_.is(p, Cue::figure)) continue;
      list(p);
    }
  }

 private:
  /// "5,000 of theirs and 1,000 of ours": two figures joined, of different sides, in an exchange.
  void list(Place p) {
    if (!main_figure(p) || s_.used[s_.root[flow_.payload[p]]] != 0) return;
    const Place end = std::min<Place>(flow_.end_of(p), p + kListGap);
    bool joined = false;
    for (Place j = p + 1; j < end; ++j) {
      if (flow_.any(j, kHardStop) || flow_.any(j, Cues(Cue::relative, Cue::saying))) return;
      joined |= flow_.any(j, Cues(Cue::and_));
      if (!flow_.is(j, Cue::figure)) continue;
      if (!joined || !main_figure(j) || one_side_of_swap(p, j) || !opposed(p, j)) return;
      const bool one_deed = figure(p).deed_at == figure(j).deed_at;
      if (!exchange_near(p, one_deed ? 2 : 1)) {
        // "asked for 300 more, and the other side has asked after 1,200": two requests
        if (figure(p).status == Status::demanded && auxiliary_between(p, j)) return;
        if (!released(p) || strangers(p, j)) return;
        // "628 of them and 856 of the others have been sent back": by whom, the figures alone do not say
        if (figure(p).status == Status::completed && near_giver(j) == none && near_giver(p) == none) return;
      }
      Swap swap;
      swap.rule = "two-sided list";
      swap.link_first = p + 1;
      swap.link_last = j;
      give(swap.left, p);
      give(swap.right, j);
      keep(swap);
      return;
    }
  }
  /// "35 people claimed by Russia", "of the rebels": whose they are, behind the noun.
  Index claimed_behind(Place p) const {
    const Place end = std::min<Place>(end_near(p), p + 5);
    for (Place j = p + 1; j + 1 < end; ++j) {
      if (flow_.any(j, kHardStop) || flow_.any(j, Cues(Cue::captive_state, Cue::auxiliary, Cue::comma))) return none;
      if (!flow_.any(j, Cues(Cue::by, Cue::of))) continue;
      const Place at = flow_.is(j + 1, Cue::the) ? j + 2 : j + 1;
      return flow_.is(at, Cue::party) ? side_of(in_, in_.parties->mentions[flow_.payload[at]].entity) : none;
    }
    return none;
  }
  /// "swapped 39 prisoners for five soldiers and two sailors", "five soldiers and two sailors were swapped for 39": a list of one side.
  bool one_side_of_swap(Place a, Place b) const {
    const Place begin = begin_near(a);
    const Place before = flow_.any(a - 1, Cues(Cue::the, Cue::determiner)) ? a - 2 : a - 1;
    if (a > begin + 1 && flow_.any(before, Cues(Cue::for_, Cue::against))) return true;
    const Place end = std::min<Place>(end_near(b), b + kListGap);
    for (Place j = b + 1; j + 1 < end; ++j) {
      if (flow_.any(j, kHardStop) || flow_.any(j, Cues(Cue::relative, Cue::saying, Cue::subordinator))) return false;
      if (flow_.any(j, Cues(Cue::swap_noun)) && flow_.is(j - 1, Cue::in) && flow_.is(j + 1, Cue::for_)) return true;
      if (!flow_.any(j, Cues(Cue::for_, Cue::against)) || flow_.is(j + 1, Cue::date)) continue;
      for (Place k = begin; k < j; ++k) {
        if (flow_.is(k, Cue::swap_verb) && (k < a || k > b))
          return flow_.any(j + 1, Cues(Cue::figure, Cue::the, Cue::determiner, Cue::person, Cue::captive_word));
      }
      return false;
    }
    return false;
  }
  /// "three Americans and five Germans were freed in the swap": from whom, nobody says.
  bool freed_together(const figures::FigureRecord& x, const figures::FigureRecord& y) const {
    if (x.deed_at != y.deed_at || x.deed == figures::Deed::exchanged || x.of == none || y.of == none) return false;
    const parties::Entity& p = in_.parties->entities[x.of];
    const parties::Entity& q = in_.parties->entities[y.of];
    return p.kind == PartyKind::state && q.kind == PartyKind::state && !soldiers(x) && !soldiers(y) &&
           !p.roles.has(Role::party) && !q.roles.has(Role::party);
  }
  static bool soldiers(const figures::FigureRecord& f) {
    return f.kind == FigureKind::soldiers || f.kind == FigureKind::prisoners_of_war || f.kind == FigureKind::bodies;
  }
  /// "45 Afars … and 38 Issas": names of two peoples that no table knows.
  bool peoples_differ(const figures::FigureRecord& x, const figures::FigureRecord& y) const {
    const auto name = [&](const figures::FigureRecord& f) {
      if (f.tokens.last <= f.number_tokens.last) return std::string_view();
      const text::Token& last = in_.doc->tokens[f.tokens.last - 1];
      return last.has(text::kCapital) ? in_.doc->bytes(last) : std::string_view();
    };
    return !name(x).empty() && !name(y).empty() && name(x) != name(y);
  }
  bool auxiliary_between(Place a, Place b) const {
    for (Place j = a + 1; j < b; ++j) {
      if (flow_.any(j, Cues(Cue::auxiliary, Cue::have))) return true;
    }
    return false;
  }
  /// Two figures of captives whom different sides hold, or whose own sides differ.
  bool opposed(Place a, Place b) const {
    const figures::FigureRecord& x = figure(a);
    const figures::FigureRecord& y = figure(b);
    const Index g = giver(a), h = giver(b);
    if (g != none && h != none) return !same_side(in_, g, h);
    if (freed_together(x, y)) return false;
    if (x.recipient != none && y.recipient != none) return !same_side(in_, x.recipient, y.recipient);
    const Index p = people_of(x), q = people_of(y) != none ? people_of(y) : claimed_behind(b);
    // "the swap brought home three of these and five of those": one side's gain
    if (x.deed == figures::Deed::got_back && x.deed_at == y.deed_at) return false;
    if ((p == none || q == none) && peoples_differ(x, y) && exchange_near(a, 1)) return true;
    if (p == none || q == none || same_side(in_, p, q)) return false;
    const PartyKind k = in_.parties->entities[p].kind, m = in_.parties->entities[q].kind;
    if (k == PartyKind::people || m == PartyKind::people) return peoples_differ(x, y) && exchange_near(a, 1);
    if (people_of(y) == none && figure(a).deed_at == figure(b).deed_at && exchange_near(a, 2)) return true;
    const bool at_war = k == PartyKind::armed_group || m == PartyKind::armed_group;
    return exchange_near(a, 0) || (at_war && released(a));
  }
};

}  // namespace

void find_lists(const DealInput& in, const Flow& flow, ExchangeScratch& scratch) { Lists(in, flow, scratch).run(); }

}  // namespace parley::report
