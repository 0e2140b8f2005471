// Deals of which one half is named as a price: "for the bishop", "for a ransom", "until their own people are out".
#include "report/exchanges_offers.h"

namespace parley::report {
namespace {

class Prices : private OfferReader {
 public:
  Prices(const DealInput& in, const Flow& flow, ExchangeScratch& s) : OfferReader(in, flow, s) {}

  void run() {
    for (const Place p : flow_.of_exchange) {
      if (!flow_.is(p, Cue::figure)) continue;
      for_opening(p);
      for_somebody(p);
      ransomed(p);
      held_until(p);
    }
  }

 private:
  /// "For 1,027 prisoners I. got one soldier back": what opens with "for" is the price.
  void for_opening(Place p) {
    const Place begin = flow_.begin_of(p);
    if (p == begin || !flow_.is(p - 1, Cue::for_) || p - 1 > begin + 1 || s_.used[s_.root[flow_.payload[p]]] != 0)
      return;
    const Place end = std::min<Place>(flow_.end_of(p), p + 16);
    Index subject = none;
    for (Place j = p + 1; j + 1 < end; ++j) {
      if (flow_.any(j, kHardStop)) return;
      if (flow_.is(j, Cue::party) && subject == none) subject = giver_at(j);
      if (subject == none || !flow_.any(j, Cues(Cue::giving_verb))) continue;
      Swap swap;
      swap.rule = "for X, Y";
      swap.link_first = p - 1;
      swap.link_last = p;
      const bool gets = flow_.is(j, Cue::getting_verb);
      give(swap.left, p);
      offer_from(j + 1, end_near(p), swap.right);
      (gets ? swap.left : swap.right).party = subject;
      if (gets && swap.right.party == subject) swap.right.party = none;
      swap.left.widen(p - 1, p);
      keep(swap);
      return;
    }
  }
  /// "For the bishop the government set free 28 guerrillas": a person at the sentence's head is the price.
  void for_somebody(Place p) {
    const Place begin = flow_.begin_of(p);
    if (!main_figure(p) || p - begin > 16 || s_.used[s_.root[flow_.payload[p]]] != 0) return;
    const figures::Deed deed = figure(p).deed;
    if (deed != figures::Deed::freed && deed != figures::Deed::got_back) return;
    Place first = begin;
    while (first < p && first < begin + 2 && flow_.any(first, Cues(Cue::quote, Cue::coordinator))) ++first;
    if (!flow_.is(first, Cue::for_) || !flow_.any(first + 1, Cues(Cue::the, Cue::demonstrative, Cue::person))) return;
    ++first;
    Place last = first;
    bool person = false;
    while (last < p && last < first + 7 && !flow_.is(last, Cue::comma) &&
           !(person && flow_.any(last, Cues(Cue::the, Cue::party)))) {
      if (flow_.any(last, Cues(Cue::date, Cue::figure, Cue::sides, Cue::captive_state, Cue::span_noun))) return;
      person |= flow_.any(last, Cues(Cue::person_noun, Cue::captive_noun, Cue::person));
      if (person && flow_.is(last, Cue::giving_verb)) return;
      ++last;
    }
    if (!person || last == p) return;
    Swap swap;
    swap.rule = "for X, Y";
    swap.link_first = first - 1;
    swap.link_last = first;
    give_text(swap.left, {first, last});
    give(swap.right, p);
    if (deed == figures::Deed::got_back) {
      swap.left.party = figure(p).recipient;
      swap.right.party = none;
    }
    keep(swap);
  }
  /// "freed the 22 sailors for a ransom of $3 million", "… after the owner had paid a ransom".
  void ransomed(Place p) {
    if (!main_figure(p) || s_.used[s_.root[flow_.payload[p]]] != 0 || figure(p).deed != figures::Deed::freed) return;
    const Place end = std::min<Place>(flow_.end_of(p), p + 14);
    for (Place j = p + 1; j < end; ++j) {
      if (flow_.any(j, kHardStop) || flow_.any(j, Cues(Cue::negation, Cue::no_word, Cue::saying))) return;
      if (!flow_.any(j, Cues(Cue::for_, Cue::after))) continue;
      const Place reach = std::min<Place>(flow_.end_of(p), j + 9);
      bool paid = flow_.is(j, Cue::for_);
      for (Place k = j + 1; k < reach; ++k) {
        if (flow_.any(k, kHardStop) || flow_.any(k, Cues(Cue::negation, Cue::no_word))) return;
        paid |= flow_.is(k, Cue::concession_verb);
        if (!flow_.is(k, Cue::ransom_word)) continue;
        for (Place m = k + 1; m < reach; ++m) paid |= flow_.is(m, Cue::concession_verb);
        if (!paid) return;
        Swap swap;
        swap.rule = "for a ransom";
        swap.link_first = j;
        swap.link_last = j + 1;
        give(swap.left, p);
        Place first = k;
        while (first > j + 1 && flow_.any(first - 1, Cues(Cue::lower, Cue::determiner)) &&
               !flow_.any(first - 1, Cues(Cue::concession_verb, Cue::auxiliary, Cue::preposition)))
          --first;
        Place last = k + 1;
        while (last < flow_.end_of(p) && last < k + 10 && !phrase_ends(last, first)) ++last;
        give_text(swap.right, {first, last});
        keep(swap);
        return;
      }
      return;
    }
  }
  /// "will keep the two until their own people come out of jail": people without a number are the price.
  void held_until(Place p) {
    if (!main_figure(p) || s_.used[s_.root[flow_.payload[p]]] != 0) return;
    const Place end = std::min<Place>(flow_.end_of(p), p + kReach / 2);
    for (Place j = p + 1; j + 2 < end; ++j) {
      if (flow_.any(j, kHardStop) || flow_.is(j, Cue::figure)) return;
      if (!flow_.is(j, Cue::until_word)) continue;
      Place last = j + 1;
      bool people = false;
      while (last < end && last < j + 9 &&
             !flow_.any(last, Cues(Cue::be, Cue::auxiliary, Cue::modal, Cue::motion_verb, Cue::giving_verb))) {
        if (flow_.any(last, kHardStop) || flow_.is(last, Cue::figure)) return;
        people |= flow_.any(last, Cues(Cue::captive_word, Cue::person_noun, Cue::captive_noun));
        ++last;
      }
      bool freed = false;
      for (Place k = last; k < end && k < last + 6; ++k)
        freed |= flow_.any(k, Cues(Cue::giving_verb, Cue::motion_verb)) && !flow_.any(k, kHardStop);
      if (!people || !freed) return;
      const Status st = figure(p).status;
      if (figure(p).deed != figures::Deed::held && st != Status::refused && st != Status::held) return;
      Swap swap;
      swap.rule = "held until";
      swap.link_first = j;
      swap.link_last = j + 1;
      swap.conditional = swap.demanded = true;
      give(swap.left, p);
      give_text(swap.right, {j + 1, last});
      keep(swap);
      return;
    }
  }
};

}  // namespace

void find_prices(const DealInput& in, const Flow& flow, ExchangeScratch& scratch) { Prices(in, flow, scratch).run(); }

}  // namespace parley::report
