// Pairs what is given with what is given for it: "in exchange for", "in return", "were traded for", "X for Y", two-sided lists under a word of
// exchange, two releases told side by side.
#include "report/exchanges_offers.h"

namespace parley::report {
namespace {

class Pairer : private OfferReader {
 public:
  Pairer(const DealInput& in, const Flow& flow, const grammar::Family& family, ExchangeScratch& s)
      : OfferReader(in, flow, s), family_(family) {}

  void run() {
    s_.swaps.clear();
    chains();
    for (const Place p : flow_.of_exchange) {
      if (flow_.is(p, Cue::figure)) list(p);
    }
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
        for_opening(p);
        for_somebody(p);
        ransomed(p);
        held_until(p);
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
    const Place end = std::min<Place>(flow_.end_of(p), p + 7);
    for (Place j = p + 1; j + 1 < end; ++j) {
      if (flow_.is(j, Cue::figure) || flow_.any(j, kHardStop) || flow_.is(j, Cue::comma)) return;
      // "75 of ours against 75 of theirs"
      if (!flow_.is(j, Cue::for_) && !(flow_.is(j, Cue::against) && main_figure(j + 1) && released(p))) continue;
      const bool asked = asked_or_released(p) || flow_.is(j, Cue::against);
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
  /// "gave up 450 prisoners for one colonel and …": for people, not for a day or a reason
  bool given_for_people(Place p, Place for_place, Place end) const {
    bool gave = false;
    for (Place j = p; j > flow_.begin_of(p) && p - j < 12 && !gave;) {
      --j;
      if (flow_.any(j, kHardStop)) return false;
      gave = flow_.any(j, Cues(Cue::giving_verb)) && !flow_.is(j, Cue::getting_verb);
    }
    if (!gave || !flow_.any(for_place + 1, Cues(Cue::number_word, Cue::digits))) return false;
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
  bool captive_phrase(Place p, Place end) const {
    for (Place j = p; j < end && j < p + 5; ++j) {
      if (flow_.any(j, Cues(Cue::captive_word, Cue::captive_state))) return true;
      if (flow_.any(j, Cues(Cue::preposition, Cue::comma))) return false;
    }
    return false;
  }

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

  /// "They will trade 30 girls for food", "swapped all their prisoners for all of ours".
  void verb_with_for(Place p) {
    if (p > flow_.begin_of(p) && flow_.is(p - 1, Cue::in)) return;  // "in exchange for" has its own rule
    const Place end = std::min<Place>(end_near(p), p + 14);
    if (flow_.is(p + 1, Cue::for_)) {
      whom_to_trade(p);
      return;
    }
    for (Place j = p + 2; j + 1 < end; ++j) {
      if (flow_.any(j, kHardStop) || flow_.any(j, Cues(Cue::relative, Cue::saying))) return;
      if (!flow_.is(j, Cue::for_)) continue;
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
  Pairer(in, flow, family, scratch).run();
  find_reciprocal(in, flow, scratch);
}

}  // namespace parley::report
