// Whose each side of a deal is: who holds, who frees, whose people they are.
#include "report/exchanges.h"

namespace parley::report {
namespace {

constexpr Place kActs = 120;  // symbols around a deal in which one who takes part in it acts

constexpr Cues kHardStop{Cue::period, Cue::semicolon, Cue::colon, Cue::quote};

class Completer {
 public:
  Completer(const DealInput& in, const Flow& flow, Index voice, const TwoSides& two, Swap& swap)
      : in_(in), flow_(flow), voice_(voice), two_(two), s_(swap) {}

  void run() {
    mutual_ = mutual();
    if (!mutual_) {
      // first the side whose clause says who gives
      Offer& first = s_.left.party == none && s_.right.party != none ? s_.right : s_.left;
      Offer& second = &first == &s_.left ? s_.right : s_.left;
      settle_party(first, second);
      settle_party(second, first);
    }
    if (s_.demander != none && s_.left.party == s_.demander) s_.left.party = none;
    if (!s_.conditional) {
      counterpart(s_.left, s_.right);
      counterpart(s_.right, s_.left);
    }
    if (s_.left.party != none && s_.left.party == s_.right.party) weaker().party = none;
    if (!s_.conditional) {
      counterpart(s_.left, s_.right);
      counterpart(s_.right, s_.left);
    }
    if (s_.demander == none) {
      only_other(s_.left, s_.right);
      only_other(s_.right, s_.left);
    }
  }

 private:
  /// A document that tells of two sides only: captives whom the one does not give come from the other.
  void only_other(Offer& offer, const Offer& other) const {
    if (two_.other == none || offer.party != none || other.party == none) return;
    if (offer.gives.empty() && !text_has(offer, Cues(Cue::captive_word, Cue::captive_noun))) return;
    const bool one = same_side(in_, other.party, two_.one), second = same_side(in_, other.party, two_.other);
    if (one == second) return;
    const Index from = one ? two_.other : two_.one;
    const Index own = people_of(offer);
    if (own == none || !same_side(in_, own, from)) offer.party = from;
  }

  Place begin_near(Place p) const { return std::max<Place>(flow_.begin_of(p), p > 64 ? p - 64 : 0); }
  Place end_near(Place p) const { return std::min<Place>(flow_.end_of(p), p + 64); }
  const figures::FigureRecord& figure(Index f) const { return in_.figures->figures[f]; }
  const parties::PartyMention& mention(Place p) const { return in_.parties->mentions[flow_.payload[p]]; }
  Index side(Place p) const { return side_of(in_, mention(p).entity); }

  /// The side whose party rests on less.
  Offer& weaker() {
    // "X gave 450 prisoners and 59 bodies for three": one verb, of which the first are the object
    if (!s_.left.gives.empty() && !s_.right.gives.empty() && figure(s_.left.gives[0]).deed_at != 0 &&
        figure(s_.left.gives[0]).deed_at == figure(s_.right.gives[0]).deed_at)
      return s_.right;
    return s_.right.gives.empty() && !s_.left.gives.empty() ? s_.right : s_.left;
  }

  /// "A and B will exchange X for Y": the one whose people X are gets them, the other gives them.
  bool mutual() {
    const Place begin = begin_near(s_.link_first);
    const Place content = std::min(s_.left.all.first, s_.right.all.first);
    Place verb = content;
    while (verb > begin && content - verb < 6 && !flow_.is(verb - 1, Cue::swap_verb)) --verb;
    if (verb == begin || !flow_.is(verb - 1, Cue::swap_verb)) return false;
    Index second = none, first = none;
    bool joined = false;
    for (Place j = verb - 1; j > begin && verb - j < 14;) {
      --j;
      if (flow_.any(j, kHardStop) || flow_.is(j, Cue::saying)) break;
      if (flow_.is(j, Cue::and_) && second != none) joined = true;
      if (!flow_.is(j, Cue::party)) continue;
      if (second == none) {
        second = side(j);
      } else {
        if (joined) first = side(j);
        break;
      }
    }
    if (first == none || second == none || same_side(in_, first, second)) return false;
    for (Offer* o : {&s_.left, &s_.right}) {
      o->party = none;
      const Index people = people_of(*o);
      if (people == none) continue;
      if (same_side(in_, people, first)) o->party = second;
      if (same_side(in_, people, second)) o->party = first;
    }
    Offer& a = s_.left;
    Offer& b = s_.right;
    if (a.party == none && b.party != none) a.party = b.party == first ? second : first;
    if (b.party == none && a.party != none) b.party = a.party == first ? second : first;
    return true;
  }

  /// Who gives: the figures' holder, else "held by X" or "X releases" in the clause.
  void settle_party(Offer& offer, const Offer& other) {
    for (const Index f : offer.gives) {
      if (offer.party == none && figure(f).holder != other.party) offer.party = figure(f).holder;
    }
    if (offer.party != none) return;
    for (std::uint32_t t = 0; t < offer.text_count && offer.party == none; ++t) {
      offer.party = holder_behind(offer.texts[t].last, other);
      if (offer.party == none) offer.party = giver_before(offer.texts[t].first);
    }
    // Nobody gives up his own people.
    if (offer.party != none) {
      const Index own = people_of(offer);
      if (own != none && same_side(in_, own, offer.party)) offer.party = none;
    }
    if (offer.party == none && !offer.all.empty()) offer.party = holder_behind(offer.all.last, other);
    if (offer.party == none && !offer.gives.empty()) offer.party = giver_before(offer.all.first);
  }

  /// "… held by X", "released by X", "X is holding".
  Index holder_behind(Place p, const Offer& other) const {
    const Place end = std::min<Place>(flow_.end_of(p > 0 ? p - 1 : 0), p + 10);
    bool by = false;
    for (Place j = p; j < end; ++j) {
      if (flow_.any(j, kHardStop) || (!other.all.empty() && j == other.all.first)) return none;
      if (flow_.is(j, Cue::figure) || (j == s_.link_first && p <= j)) return none;
      if (flow_.any(j, Cues(Cue::go_between_done))) return none;
      // "the highest-ranking captive of the rebels"
      if (flow_.is(j, Cue::captive_word) && flow_.is(j + 1, Cue::of)) {
        const Place at = flow_.any(j + 2, Cues(Cue::the, Cue::determiner)) ? j + 3 : j + 2;
        return flow_.is(at, Cue::party) && at < end ? side(at) : none;
      }
      if (flow_.is(j, Cue::claim_word)) return none;  // "people claimed by R." R. does not hold
      if (flow_.is(j, Cue::by)) by = true;
      // "held in Russia" by nobody else than Russia.
      if (flow_.any(j, Cues(Cue::captive_state)) && flow_.is(j + 1, Cue::in)) {
        Place k = j + 2;
        while (k < end && k < j + 6 && !flow_.any(k, Cues(Cue::party, Cue::comma))) ++k;
        if (flow_.is(k, Cue::party) && side(k) != none && in_.parties->entities[side(k)].roles.has(Role::party))
          return side(k);
      }
      if (by && flow_.is(j, Cue::party)) return side(j);
    }
    return none;
  }

  /// "X releases [the phrase]": the subject of the verb of giving before it.
  Index giver_before(Place p) const {
    const Place begin = flow_.begin_of(p);
    bool verb = false;
    for (Place j = p; j > begin && p - j < 16;) {
      --j;
      if (p > s_.link_first && j < s_.link_last) return none;
      if (flow_.any(j, kHardStop) || (j != p - 1 && flow_.is(j, Cue::figure))) return none;
      if (flow_.any(j, Cues(Cue::giving_verb, Cue::concession_verb))) {
        if (flow_.is(j, Cue::getting_verb)) return none;
        verb = true;
      }
      if (verb && flow_.is(j, Cue::party)) {
        if (mention(j).attributive || flow_.any(j + 1, Cues(Cue::hyphen, Cue::possessive))) continue;
        // "A and B swapped …": which of them gives what is not said.
        if (j > begin + 1 && (flow_.is(j - 1, Cue::and_) || flow_.is(j - 2, Cue::and_))) return none;
        if (j > begin && flow_.any(j - 1, Cues(Cue::with, Cue::to, Cue::from, Cue::for_, Cue::against))) continue;
        return side(j);
      }
    }
    return none;
  }

  /// "two of our prisoners for two of theirs": the document's own side's; those of the one other side that the sentence names.
  Index first_person(const Offer& offer) const {
    if (voice_ == none) return none;
    for (const Index f : offer.gives) {
      for (text::TokenIndex t = figure(f).tokens.first; t < figure(f).tokens.last; ++t) {
        if (in_.of_class(t, Rare::our_people)) return voice_;
        if (in_.of_class(t, Rare::their_people)) return other_side();
      }
    }
    return none;
  }
  Index other_side() const {
    Index found = none;
    for (Place j = begin_near(s_.link_first); j < end_near(s_.link_first); ++j) {
      if (!flow_.is(j, Cue::party)) continue;
      const Index e = side(j);
      if (e == none || !is_side(in_, e) || same_side(in_, e, voice_)) continue;
      if (found != none && !same_side(in_, found, e)) return none;
      found = e;
    }
    return found;
  }

  /// An aid organisation takes people over for their own side.
  bool carrier(Index e) const { return in_.parties->entities[e].kind == PartyKind::ngo; }
  /// Whose people a side's captives are: the figure's `of`, or the name inside the phrase ("the Israeli soldier").
  Index people_of(const Offer& offer) const {
    if (const Index whose = first_person(offer); whose != none) return whose;
    for (const Index f : offer.gives) {
      if (figure(f).of != none && is_side(in_, figure(f).of)) return figure(f).of;
    }
    for (const Index f : offer.gives) {
      if (const Index e = side_inside(in_, figure(f).tokens); e != none) return e;
    }
    for (const Index f : offer.gives) {
      if (figure(f).recipient != none && !carrier(figure(f).recipient)) return figure(f).recipient;
    }
    if (!offer.gives.empty() && flow_.is(offer.all.last, Cue::claim_word) && flow_.is(offer.all.last + 1, Cue::by) &&
        flow_.is(offer.all.last + 2, Cue::party))
      return side(offer.all.last + 2);
    for (std::uint32_t t = 0; t < offer.text_count; ++t) {
      for (Place j = offer.texts[t].first; j < offer.texts[t].last; ++j) {
        if (!flow_.is(j, Cue::party)) continue;
        const Index s = side(j);
        if (s != none && is_side(in_, s)) return s;
      }
    }
    // "Sergeant B., the only American held there, was freed": what the apposition says.
    for (std::uint32_t t = 0; t < offer.text_count; ++t) {
      Place j = offer.texts[t].last;
      const bool apposition = flow_.any(j + 1, Cues(Cue::determiner, Cue::the, Cue::adverb, Cue::manner_adverb)) ||
                              flow_.any(j + 2, Cues(Cue::the));
      if (!flow_.is(j, Cue::comma) || !apposition || flow_.is(j + 1, Cue::party)) continue;
      const Place end = std::min<Place>(flow_.end_of(j), j + 12);
      for (++j; j < end && !flow_.any(j, Cues(Cue::be, Cue::comma, Cue::period, Cue::in, Cue::by)); ++j) {
        if (flow_.is(j, Cue::captive_word) && flow_.is(j + 1, Cue::of)) break;  // theirs who hold him
        if (!flow_.is(j, Cue::party)) continue;
        const Index s = side(j);
        if (s != none && is_side(in_, s)) return s;
      }
    }
    return none;
  }
  /// "K. gave the Shabab two prisoners": whom the verb names before what is given.
  Index given_to(const Offer& offer) const {
    const Place p = offer.all.first;
    if (offer.all.empty() || p == 0 || !flow_.is(p - 1, Cue::party) || mention(p - 1).attributive) return none;
    Place verb = p - 1;
    while (verb > flow_.begin_of(p) && p - verb < 4 && flow_.any(verb - 1, Cues(Cue::the, Cue::determiner))) --verb;
    if (verb == flow_.begin_of(p) || !flow_.is(verb - 1, Cue::giving_verb) || flow_.is(verb - 1, Cue::getting_verb))
      return none;
    const Index to = side(p - 1);
    return to != none && is_side(in_, to) ? to : none;
  }
  /// Nobody holds his own people: what is given for X's prisoners X gives.
  void counterpart(Offer& offer, const Offer& other) {
    if (offer.party != none) return;
    Index from = none;
    for (const Index f : other.gives) {
      if (figure(f).recipient != none && !mutual_ && !carrier(figure(f).recipient)) from = figure(f).recipient;
    }
    if (from == none) from = given_to(other);
    if (from == none) from = people_of(other);
    if (from == none) return;
    // Nobody known to hold anybody: soldiers of one side are held by the other, of civilians one cannot tell.
    if (other.party == none && of_civilians(other)) return;
    // What a third country's traveller is let go for need not come from his country.
    const Cues captives(Cue::captive_word, Cue::body_noun);
    const bool thing = offer.gives.empty() &&
                       !text_has(offer, Cues(Cue::captive_word, Cue::captive_noun, Cue::person, Cue::person_noun));
    if (thing && (other.gives.empty() ? !text_has(other, captives) : of_civilians(other))) return;
    if (third_country(from, other)) return;
    from = in_their_name(from, other);
    if (other.party != none && same_side(in_, from, other.party)) return;
    const Index own = people_of(offer);
    if (own != none && same_side(in_, own, from)) return;
    offer.party = from;
  }

  /// The country of a traveller or worker whom an armed group of another country let go: whoever dealt for him need not be his state.
  bool third_country(Index from, const Offer& other) const {
    if (other.party == none) return false;
    const parties::Entity& group = in_.parties->entities[other.party];
    const parties::Entity& state = in_.parties->entities[from];
    if (group.kind != PartyKind::armed_group || (state.kind != PartyKind::state && state.kind != PartyKind::government))
      return false;
    if (group.country.empty() || state.country.empty() || group.country == state.country) return false;
    for (const Index f : other.gives) {
      if (!figure(f).civil_noun) return false;
    }
    if (!other.gives.empty()) return !acts_here(from);
    // a soldier by his apposition: "Sergeant B., the only prisoner held there"
    for (std::uint32_t t = 0; t < other.text_count; ++t) {
      const Place end = std::min<Place>(flow_.end_of(other.texts[t].first), other.texts[t].last + 12);
      for (Place j = other.texts[t].first; j < end; ++j) {
        if (flow_.any(j, Cues(Cue::captive_word, Cue::body_noun))) return false;
      }
    }
    return !acts_here(from);
  }
  /// Is it told of as one who acts, not only by its people's name?
  bool acts_here(Index e) const {
    const Place lo = s_.link_first > kActs ? s_.link_first - kActs : 0;
    const Place hi = std::min<Place>(flow_.size(), s_.link_first + kActs);
    for (Place j = lo; j < hi; ++j) {
      if (!flow_.is(j, Cue::party) || mention(j).entity != e) continue;
      if (!mention(j).attributive && mention(j).form != MentionForm::demonym) return true;
    }
    return false;
  }
  bool of_civilians(const Offer& o) const {
    return std::any_of(o.gives.begin(), o.gives.end(), [&](Index f) {
      return figure(f).kind == FigureKind::civilians || figure(f).kind == FigureKind::hostages || figure(f).civil_noun;
    });
  }
  /// Who deals for a people: its armed group where no government of it takes part, the state for its army.
  Index in_their_name(Index e, const Offer& other) const {
    const parties::Entity& x = in_.parties->entities[e];
    if (x.kind == PartyKind::military && x.represents != none) return x.represents;
    if (x.kind != PartyKind::state || x.country.empty()) return e;
    Index group = none;
    for (const Place p : {begin_near(s_.link_first)}) {
      for (Place j = p; j < end_near(s_.link_first); ++j) {
        if (!flow_.is(j, Cue::party)) continue;
        const Index g = side(j);
        if (g == e && !mention(j).attributive) return e;  // the state itself deals
        if (g == none || g == other.party) continue;
        const parties::Entity& y = in_.parties->entities[g];
        if ((y.kind == PartyKind::armed_group || y.kind == PartyKind::political) && y.country == x.country) group = g;
      }
    }
    return group != none ? group : e;
  }

  bool text_has(const Offer& o, const Cues& cues) const { return texts_have(flow_, o, cues); }

  const DealInput& in_;
  const Flow& flow_;
  const Index voice_;
  const TwoSides& two_;
  bool mutual_ = false;  ///< "A and B exchanged": who gave which must be told by whose people they are
  Swap& s_;
};

}  // namespace

bool is_side(const DealInput& in, Index e) {
  const PartyKind k = in.parties->entities[e].kind;
  return k != PartyKind::people && k != PartyKind::person && k != PartyKind::other;
}

Index side_inside(const DealInput& in, const text::TokenRange& range) {
  const auto& all = in.parties->mentions;
  auto at = std::lower_bound(all.begin(), all.end(), range.first,
                             [](const parties::PartyMention& m, text::TokenIndex t) { return m.first < t; });
  for (; at != all.end() && at->first < range.last; ++at) {
    const Index e = side_of(in, at->entity);
    if (e != none && is_side(in, e)) return e;
  }
  return none;
}

TwoSides two_sides(const DealInput& in) {
  TwoSides two;
  const auto& all = in.parties->entities;
  for (Index e = 0; e < all.size(); ++e) {
    if (!all[e].roles.has(Role::party) || !is_side(in, e) || mediates(in, e)) continue;
    if (two.one == none) {
      two.one = e;
    } else if (same_side(in, e, two.one)) {
      continue;
    } else if (two.other == none) {
      two.other = e;
    } else if (!same_side(in, e, two.other)) {
      return {};
    }
  }
  return two;
}

void complete_swap(const DealInput& in, const Flow& flow, Index voice, const TwoSides& two, Swap& swap) {
  Completer(in, flow, voice, two, swap).run();
  settle_outcome(in, flow, swap);
}

}  // namespace parley::report
