// Pairs what is given with what is given for it: "in exchange for", "in return", "were traded for", "X for Y"; the steps that look for other ways to tell
// a deal are called here, in order.
#include "report/exchanges_offers.h"

namespace parley::report {
namespace {

class Pairer : private OfferReader {
 public:
  Pairer(const DealInput& in, const Flow& flow, const grammar::Family& family, ExchangeScratch& s)
      : OfferReader(in, flow, s), family_(family) {}

  void run() {
    for (const Found& f : flow_.found) {
      if (f.phrase == Phrase::gave_for || f.phrase == Phrase::swapped_for) linked(f);
      if (f.phrase == Phrase::in_return) in_return(f);
    }
    for (const Found& f : flow_.found) {
      if (f.phrase == Phrase::same_number) same_number(f);
    }
    for (const Place p : flow_.of_exchange) {
      if (flow_.is(p, Cue::figure)) {
        one_for_other(p);
      }
      if (flow_.is(p, Cue::swap_verb)) verb_with_for(p);
      if (flow_.is(p, Cue::swap_noun)) noun_with_one(p);
    }
  }

 private:
  void linked(const Found& f) {
    Swap swap;
    swap.link_first = f.first;
    swap.link_last = f.last;
    swap.rule = family_.rule(f.rule).name;
    const Place begin = begin_near(f.first), end = end_near(f.first);
    const bool opens =
        f.first == begin || (f.first == begin + 1 && flow_.any(begin, Cues(Cue::quote, Cue::coordinator)));
    if (opens) {
      // "In return for X, Y": the first comma that no list needs.
      Place comma = f.last;
      while (comma < end && !(flow_.is(comma, Cue::comma) && !list_goes_on(comma, std::min<Place>(end, comma + 3))))
        ++comma;
      if (comma == end) comma = main_clause(f.last, end);
      if (comma == end) return;
      offer_from(f.last, comma, swap.right);
      for (Place j = comma; j < end; ++j) {
        if (main_figure(j)) give(swap.left, j);
      }
      if (swap.left.empty()) {
        Index subject = none;
        for (Place j = comma; j + 1 < end; ++j) {
          if (flow_.is(j, Cue::party) && subject == none)
            subject = side_of(in_, in_.parties->mentions[flow_.payload[j]].entity);
          const bool demands = flow_.is(j, Cue::demand_verb);  // "in exchange for the pilots, S. demanded …"
          if (!demands && !flow_.is(j, Cue::giving_verb)) continue;
          give_phrase(j + 1, end, swap.left);
          if (demands) swap.right.party = subject;
          break;
        }
      }
      swap.left.widen(f.first, f.first + 1);
    } else {
      // "a deal for the release of X" is no price; "nine for the release of two" is.
      if (flow_.is(f.first, Cue::for_) && !figure_close_before(f.first)) return;
      // "Colonel H., their highest captive, was swapped for nine"
      const bool passive = f.phrase == Phrase::swapped_for && flow_.is(f.first - 1, Cue::be) && f.first > begin;
      if (passive && !figure_in(begin, f.first)) swapped_before(f, begin, swap.left);
      if (swap.left.empty()) offer_before(f.first, begin, swap.left);
      if (swap.left.empty() && f.phrase == Phrase::swapped_for) swapped_before(f, begin, swap.left);
      offer_from(f.last, end, swap.right);
      if (!swap.left.all.empty()) swap.demander = demander_before(swap.left.all.first);
      if (swap.demander != none && swap.right.party == none) swap.right.party = swap.demander;
    }
    keep(swap);
  }

  /// "freed 95 men and got back the same number": as many as the figure before.
  void same_number(const Found& f) {
    if (flow_.is(f.last, Cue::as_word)) return;  // "as many as 50"
    Place at = kNoPlace;
    const Place begin = begin_near(f.first);
    const bool first_sentence = flow_.sentence[f.first] == 0 || begin != flow_.begin_of(f.first);
    for (Place j = f.first; j > (first_sentence ? begin : begin_near(begin - 1)) && at == kNoPlace;) {
      if (main_figure(--j)) at = j;
    }
    if (at == kNoPlace || s_.used[s_.root[flow_.payload[at]]] != 0) return;
    const figures::Deed deed = figure(at).deed;
    if (deed == figures::Deed::none || deed == figures::Deed::held || !released(at)) return;
    // they are given, too
    bool gives = flow_.is(at + 1, Cue::for_) || exchange_near(at, 0);
    for (Place j = begin; j < end_near(f.first); ++j) gives |= j != at && flow_.is(j, Cue::giving_verb);
    if (!gives) return;
    Swap swap;
    swap.rule = family_.rule(f.rule).name;
    swap.link_first = f.first;
    swap.link_last = f.last;
    if (deed == figures::Deed::got_back) {
      swap.left.gives.add(s_.root[flow_.payload[at]]);
      swap.left.widen(at, at + 1);
      swap.right.party = figure(at).recipient;
    } else {
      give(swap.left, at);
    }
    give_phrase(f.first, end_near(f.first), swap.right);
    keep(swap);
  }

  /// "In return for the return of our citizens, five I. will receive clemency": the comma that a figure and its verb follow.
  Place main_clause(Place from, Place end) const {
    for (Place j = from; j < end; ++j) {
      if (!flow_.is(j, Cue::comma)) continue;
      bool counted = false;
      for (Place k = j + 1; k < end && k < j + 9; ++k) {
        if (flow_.any(k, Cues(Cue::comma, Cue::and_))) break;
        counted |= flow_.is(k, Cue::figure);
        if (counted && flow_.any(k, Cues(Cue::modal, Cue::auxiliary, Cue::be, Cue::have))) return j;
      }
    }
    return end;
  }
  bool figure_in(Place from, Place to) const {
    for (Place j = from; j < to; ++j) {
      if (main_figure(j)) return true;
    }
    return false;
  }
  bool figure_close_before(Place p) const {
    for (Place j = p; j > flow_.begin_of(p) && p - j < 4;) {
      if (main_figure(--j)) return true;
    }
    return false;
  }

  /// "In return, Y gives": what was given before stands in the same sentence or the one before.
  void in_return(const Found& f) {
    Swap swap;
    swap.link_first = f.first;
    swap.link_last = f.last;
    swap.rule = family_.rule(f.rule).name;
    const Place begin = begin_near(f.first), end = end_near(f.first);
    Place figure_before = kNoPlace, figure_after = kNoPlace;
    for (Place j = begin; j < f.first; ++j) {
      if (main_figure(j)) figure_before = j;
    }
    for (Place j = f.last; j < end && figure_after == kNoPlace; ++j) {
      if (main_figure(j)) figure_after = j;
    }
    const std::uint32_t sentence = flow_.sentence[f.first];
    // "2,000 rode out of jail in return, and the remains of 28 are to follow"
    const bool ends_clause =
        f.first > begin + 2 && flow_.is(f.last, Cue::comma) && flow_.any(f.last + 1, Cues(Cue::and_, Cue::but_word));
    if (f.last >= end || flow_.any(f.last, kHardStop) || ends_clause) {
      trailing(f, begin, swap);
      return;
    }
    const bool first_half = f.first - begin > 6;  // "X frees ten and in return Y …"
    if (figure_after != kNoPlace) {
      for (Place j = f.last; j < end; ++j) {
        if (main_figure(j)) give(swap.right, j);
      }
      for (Place j = figure_after + 1; j < end && j < figure_after + 3; ++j) {
        if (!flow_.is(j, Cue::and_) || !somebody(j + 1, end)) continue;
        Place last = j + 2;
        while (last < end && flow_.is(last, Cue::capital) && !flow_.is(last, Cue::party)) ++last;
        give_text(swap.right, {j + 1, last});
      }
    } else {
      for (Place j = f.last; j + 1 < end; ++j) {
        if (!flow_.any(j, Cues(Cue::giving_verb, Cue::concession_verb))) continue;
        give_phrase(j + 1, end, swap.right);
        break;
      }
    }
    if (first_half && (figure_before != kNoPlace || f.last + 1 < end)) {
      offer_before(f.first, begin, swap.left);
    }
    if (swap.left.empty() && sentence > 0 && begin == flow_.begin_of(f.first)) {
      const Place from = begin_near(begin - 1);
      offer_before(begin, from, swap.left);
    }
    keep(swap);
  }

  /// "If A frees X, B could free Y in exchange."
  void trailing(const Found& f, Place begin, Swap& swap) {
    Place comma = f.first;
    while (comma > begin && !flow_.any(comma, Cues(Cue::comma, Cue::semicolon, Cue::and_))) --comma;
    for (Place j = comma; j < f.first; ++j) {
      if (main_figure(j)) give(swap.right, j);
    }
    if (swap.right.empty() && comma != begin) came_before(f.first, comma, swap.right);
    if (swap.right.empty()) thing_before(f.first, comma, swap.right);
    const bool wanted = demanded_between(comma, f.first);
    if (wanted) swap.left = held_before(comma);
    if (comma != begin && swap.left.empty()) offer_before(comma, begin, swap.left);
    // "A returned 60 bodies. B gave up two in exchange."
    if (swap.left.empty() && flow_.sentence[f.first] > 0 && begin == flow_.begin_of(f.first))
      offer_before(begin, begin_near(begin - 1), swap.left);
    if (swap.left.party != none && swap.left.party == swap.right.party) swap.right.party = none;
    keep(swap);
  }
  bool demanded_between(Place from, Place to) const {
    for (Place j = from; j < to; ++j) {
      if (flow_.is(j, Cue::demand_verb)) return true;
    }
    return false;
  }
  /// Those whom the captor holds, told of in the sentences before.
  Offer held_before(Place p) const {
    Offer offer;
    const std::uint32_t s = flow_.sentence[p];
    const Place from = std::max<Place>(flow_.sentence_first[s > kCaptives + 1 ? s - kCaptives - 1 : 0],
                                       p > 3 * kClause ? p - 3 * kClause : 0);
    for (Place j = p; j > from;) {
      if (!main_figure(--j) || figure(j).deed != figures::Deed::held) continue;
      give(offer, j);
      break;
    }
    return offer;
  }
  /// ", and Sergeant B. came home in exchange": who came.
  void came_before(Place p, Place comma, Offer& offer) const {
    for (Place j = p; j > comma && p - j < 4;) {
      --j;
      if (!flow_.is(j, Cue::motion_verb)) continue;
      Place first = comma;
      while (first < j && flow_.any(first, Cues(Cue::comma, Cue::and_))) ++first;
      bool somebody = false;
      for (Place k = first; k < j; ++k)
        somebody |= flow_.any(k, Cues(Cue::person, Cue::person_noun, Cue::captive_word, Cue::capital));
      if (somebody && j - first < 8) give_text(offer, {first, j});
      return;
    }
  }

  /// "1,027 prisoners for one soldier".
  void one_for_other(Place p) {
    if (!main_figure(p) || s_.used[s_.root[flow_.payload[p]]] != 0) return;
    const Place end = std::min<Place>(flow_.end_of(p), p + 9);
    for (Place j = behind_aside(p + 1, end); j + 1 < end; ++j) {
      if (flow_.is(j, Cue::figure) || flow_.any(j, kHardStop) || flow_.is(j, Cue::comma)) return;
      if (j > p + 5 && !(flow_.any(j, Cues(Cue::for_, Cue::against)) && main_figure(j + 1))) continue;
      // "75 of ours against 75 of theirs"
      if (flow_.is(j, Cue::for_) && flow_.is(j - 1, Cue::call_word)) return;  // "as called for in the deal"
      if (!flow_.is(j, Cue::for_) && !(flow_.is(j, Cue::against) && main_figure(j + 1) && released(p))) continue;
      const bool asked = asked_or_released(p) || flow_.is(j, Cue::against) || (main_figure(j + 1) && given_before(p));
      const bool the = flow_.any(j + 1, Cues(Cue::the, Cue::determiner, Cue::possessive_pronoun));
      const bool counted = main_figure(j + 1) || (asked && the && main_figure(j + 2)) || given_for_people(p, j, end);
      if (!counted && !(asked && the) &&
          !(exchange_near(p, 0) && (flow_.is(j + 1, Cue::person) || captive_phrase(j + 1, end))))
        return;
      if (!exchange_near(p, 1) && j != p + 1 && !asked) return;
      Swap swap;
      swap.rule = "X for Y";
      swap.link_first = j;
      swap.link_last = j + 1;
      if (asked || given_for_people(p, j, end)) offer_before(j, begin_near(p), swap.left);
      if (swap.left.empty()) give(swap.left, p);
      offer_from(j + 1, end_near(p), swap.right);
      swap.demander = demander_before(p);
      if (swap.demander != none) swap.right.party = swap.demander;
      keep(swap);
      return;
    }
  }
  /// Behind ", civilians most of them," where "for" and a figure follow it.
  Place behind_aside(Place p, Place end) const {
    if (!flow_.is(p, Cue::comma)) return p;
    for (Place j = p + 1; j + 2 < end; ++j) {
      if (flow_.is(j, Cue::figure) || flow_.any(j, kHardStop)) return p;
      if (flow_.is(j, Cue::comma)) return flow_.is(j + 1, Cue::for_) && main_figure(j + 2) ? j + 1 : p;
    }
    return p;
  }
  /// Does a verb of giving stand before it?
  bool given_before(Place p) const {
    for (Place j = p; j > flow_.begin_of(p) && p - j < 12;) {
      --j;
      if (flow_.any(j, kHardStop)) return false;
      if (flow_.any(j, Cues(Cue::giving_verb)) && !flow_.is(j, Cue::getting_verb)) return true;
    }
    return false;
  }
  /// "gave up 450 prisoners for one colonel and …": for people, not for a day or a reason
  bool given_for_people(Place p, Place for_place, Place end) const {
    if (!given_before(p) || !flow_.any(for_place + 1, Cues(Cue::number_word, Cue::digits))) return false;
    for (Place j = for_place + 2; j < std::max(end, for_place + 4) && j < for_place + 4; ++j) {
      if (flow_.any(j, Cues(Cue::captive_word, Cue::body_noun, Cue::captive_noun, Cue::person_noun))) return true;
    }
    return false;
  }
  /// "The hijackers wanted 36 prisoners for": they have what stands behind "for".
  Index demander_before(Place p) const {
    bool verb = false;
    for (Place j = p; j > flow_.begin_of(p) && p - j < 12;) {
      --j;
      if (flow_.any(j, kHardStop)) return none;
      verb |= flow_.is(j, Cue::demand_verb);
      if (verb && flow_.is(j, Cue::party)) return giver_at(j);
    }
    return none;
  }
  /// "wanted 36 prisoners for the crew", "the release of six comrades for the workers".
  bool asked_or_released(Place p) const {
    for (Place j = p; j > flow_.begin_of(p) && p - j < 6;) {
      --j;
      if (flow_.any(j, Cues(Cue::demand_verb, Cue::giving_noun, Cue::swap_verb, Cue::offer_verb))) return true;
      if (flow_.any(j, Cues(Cue::comma, Cue::period, Cue::figure))) return false;
    }
    return false;
  }
  bool captive_phrase(Place p, Place end) const {
    for (Place j = p; j < end && j < p + 5; ++j) {
      if (flow_.any(j, Cues(Cue::captive_word, Cue::captive_state))) return true;
      if (flow_.any(j, Cues(Cue::preposition, Cue::comma))) return false;
    }
    return false;
  }

  /// "They will trade 30 girls for food", "swapped all their prisoners for all of ours".
  void verb_with_for(Place p) {
    if (p > flow_.begin_of(p) && flow_.is(p - 1, Cue::in)) return;  // "in exchange for" has its own rule
    const Place end = std::min<Place>(end_near(p), p + 14);
    if (flow_.is(p + 1, Cue::for_)) {
      whom_to_trade(p);
      return;
    }
    if (flow_.is(p + 1, Cue::comma)) {
      swapped_behind_aside(p);
      return;
    }
    for (Place j = p + 2; j + 1 < end; ++j) {
      if (flow_.any(j, kHardStop) || flow_.any(j, Cues(Cue::relative, Cue::saying))) return;
      if (!flow_.is(j, Cue::for_)) continue;
      if (flow_.any(j - 1, Cues(Cue::call_word)) || flow_.any(j + 1, Cues(Cue::in, Cue::preposition))) return;
      bool people = false;
      for (Place k = p + 1; k < j; ++k)
        people |= flow_.any(k, Cues(Cue::figure, Cue::captive_word, Cue::person, Cue::person_noun));
      for (Place k = j + 1; k < end && k < j + 4; ++k) people |= flow_.any(k, Cues(Cue::figure, Cue::captive_word));
      if (!people || flow_.is(j + 1, Cue::date)) return;
      Swap swap;
      swap.rule = "trade X for Y";
      swap.link_first = j;
      swap.link_last = j + 1;
      offer_from(p + 1, j, swap.left);
      offer_from(j + 1, end_near(p), swap.right);
      keep(swap);
      return;
    }
  }

  /// "The four were swapped, according to one official, for 200 prisoners".
  void swapped_behind_aside(Place p) {
    const Place end = std::min<Place>(end_near(p), p + 16), begin = begin_near(p);
    Place comma = p + 2;
    while (comma < end && !flow_.is(comma, Cue::comma) && !flow_.any(comma, kHardStop)) ++comma;
    if (comma + 1 >= end || !flow_.is(comma, Cue::comma) || !flow_.any(comma + 1, Cues(Cue::for_, Cue::against)))
      return;
    bool passive = false;
    for (Place j = p; j > begin && p - j < 4 && !passive;) passive = flow_.is(--j, Cue::be);
    if (!passive || !figure_in(comma + 1, end)) return;
    Swap swap;
    swap.rule = "trade X for Y";
    swap.link_first = comma + 1;
    swap.link_last = comma + 2;
    offer_before(p, begin, swap.left);
    offer_from(comma + 2, end_near(p), swap.right);
    keep(swap);
  }

  /// "holds 45 hostages whom it wants to trade for 500 prisoners"
  void whom_to_trade(Place p) {
    const Place begin = begin_near(p);
    for (Place j = p; j > begin && p - j < 9;) {
      --j;
      if (flow_.any(j, kHardStop) || flow_.is(j, Cue::figure)) return;
      if (!flow_.any(j, Cues(Cue::relative, Cue::wh_word)) || j == begin) continue;
      if (!main_figure(j - 1) && !main_figure(j - 2)) return;
      Swap swap;
      swap.rule = "trade X for Y";
      swap.link_first = p + 1;
      swap.link_last = p + 2;
      give(swap.left, main_figure(j - 1) ? j - 1 : j - 2);
      offer_from(p + 2, end_near(p), swap.right);
      keep(swap);
      return;
    }
  }
  /// "freed in a prisoner swap that saw five fighters released": one figure behind the noun, a person before it.
  void noun_with_one(Place p) {
    if (p > flow_.begin_of(p) && flow_.is(p - 1, Cue::in)) return;  // "in exchange"
    const Place begin = begin_near(p), end = std::min<Place>(flow_.end_of(p), p + 14);
    Place at = kNoPlace;
    for (Place j = p + 1; j < end && at == kNoPlace; ++j) {
      if (flow_.any(j, kHardStop)) return;
      if (main_figure(j)) at = j;
    }
    if (at == kNoPlace || s_.used[s_.root[flow_.payload[at]]] != 0) return;
    for (Place j = begin; j < p; ++j) {
      if (flow_.is(j, Cue::figure)) return;
    }
    // A passive before the noun: "X was freed in the swap".
    for (Place j = p; j > begin && p - j < 9;) {
      --j;
      if (!flow_.is(j, Cue::giving_verb)) continue;
      Swap swap;
      swap.rule = "person in a swap";
      swap.link_first = p;
      swap.link_last = p + 1;
      thing_before(j + 1, begin, swap.left);
      give(swap.right, at);
      keep(swap);
      return;
    }
  }

  const grammar::Family& family_;
};

}  // namespace

void find_exchanges(const DealInput& in, const Flow& flow, const grammar::Family& family, ExchangeScratch& scratch) {
  scratch.swaps.clear();
  scratch.set_chains(*in.doc, in.figures->figures);
  find_lists(in, flow, scratch);
  Pairer(in, flow, family, scratch).run();
  find_prices(in, flow, scratch);
  find_reciprocal(in, flow, scratch);
}

}  // namespace parley::report
