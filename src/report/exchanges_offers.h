// What each side of a deal gives, as the words around the link between them say. Private to the report room.
#ifndef PARLEY_REPORT_EXCHANGES_OFFERS_H_
#define PARLEY_REPORT_EXCHANGES_OFFERS_H_

#include "report/exchanges.h"

namespace parley::report {

class OfferReader {
 protected:
  OfferReader(const DealInput& in, const Flow& flow, ExchangeScratch& s) : in_(in), flow_(flow), s_(s) {}

  static constexpr Cues kHardStop{Cue::period, Cue::semicolon, Cue::colon, Cue::quote};
  static constexpr std::uint32_t kWithin = 8;    ///< bytes between "23" and "33" in "23 of the 33"
  static constexpr Place kListGap = 10;          ///< between two figures of one list
  static constexpr Place kClause = 64;           ///< how far from its link a side is looked for
  static constexpr Index kLater = 64;            ///< figures behind a figure among which it is told again
  static constexpr std::uint32_t kCaptives = 2;  ///< sentences around a deal in which its captives are spoken of
  static constexpr std::size_t kRetold = 16;  ///< deals that a deal is compared with, to see whether it is told again

  const figures::FigureRecord& figure(Place p) const { return in_.figures->figures[flow_.payload[p]]; }
  Place begin_near(Place p) const { return std::max<Place>(flow_.begin_of(p), p > kClause ? p - kClause : 0); }
  Place end_near(Place p) const { return std::min<Place>(flow_.end_of(p), p + kClause); }
  /// A figure that can be a side: no part of another one beside it ("including five women"), but "23 of the 33", or six of those told of earlier.
  bool main_figure(Place p) const {
    if (!flow_.is(p, Cue::figure)) return false;
    const auto& all = in_.figures->figures;
    const Index f = flow_.payload[p];
    if (f > 0 && all[f - 1].part_of == f && all[f - 1].number_end < all[f].number_begin &&
        all[f].begin < all[f - 1].end + kWithin)
      return false;  // the 33
    const Index whole = all[f].part_of;
    return whole == none || all[whole].number_begin > all[f].number_begin ||
           sentence_of(all[whole]) != sentence_of(all[f]);
  }

  std::uint32_t sentence_of(const figures::FigureRecord& f) const { return in_.doc->sentence_of[f.tokens.first]; }

  void give(Offer& offer, Place p) const {
    offer.gives.add(s_.root[flow_.payload[p]]);
    offer.widen(p, p + 1);
    if (offer.party == none) offer.party = near_giver(p);
    if (offer.party == none) offer.party = figure(p).holder;
  }
  /// "X to free ten", "and Y five": the side that stands right before what it gives.
  Index near_giver(Place p) const {
    const Place begin = flow_.begin_of(p);
    if (p == begin || figure(p).deed == figures::Deed::got_back) return none;
    if (flow_.is(p - 1, Cue::party)) return gapped(p) ? giver_at(p - 1) : none;
    Place verb = p - 1;
    while (verb > begin && p - verb < 3 && flow_.any(verb, Cues(Cue::particle, Cue::determiner, Cue::the))) --verb;
    if (!flow_.any(verb, Cues(Cue::giving_verb, Cue::offer_verb)) || flow_.any(verb, Cues(Cue::getting_verb)))
      return none;
    while (verb > begin && p - verb < 6 &&
           flow_.any(verb - 1,
                     Cues(Cue::to, Cue::modal, Cue::auxiliary, Cue::adverb, Cue::manner_adverb, Cue::set_word)) &&
           !flow_.any(verb - 1, Cues(Cue::be, Cue::negation)))
      --verb;
    return verb > begin && flow_.is(verb - 1, Cue::party) ? giver_at(verb - 1) : none;
  }
  /// "X freed twelve and Y five": a second clause without its verb.
  bool gapped(Place p) const { return p > flow_.begin_of(p) + 1 && flow_.any(p - 2, Cues(Cue::and_, Cue::comma)); }
  Index giver_at(Place p) const {
    const parties::PartyMention& m = in_.parties->mentions[flow_.payload[p]];
    if (m.attributive || (p > flow_.begin_of(p) && flow_.any(p - 1, Cues(Cue::with, Cue::by, Cue::from, Cue::to))))
      return none;
    const Index side = side_of(in_, m.entity);
    return side != none && is_side(in_, side) ? side : none;
  }
  /// Who gives what stands at `p`: by the words before it, else as the figures room has it.
  Index giver(Place p) const {
    const Index near = near_giver(p);
    return near != none ? near : figure(p).holder;
  }
  void give_text(Offer& offer, Stretch s) const {
    if (s.first + 1 == s.last && flow_.is(s.first, Cue::no_word)) return;  // "in exchange for nothing"
    while (!s.empty() && flow_.any(s.first, Cues(Cue::comma, Cue::dash, Cue::and_, Cue::of))) ++s.first;
    while (!s.empty() && flow_.any(s.last - 1, Cues(Cue::comma, Cue::dash, Cue::and_, Cue::hyphen, Cue::let_tail)))
      --s.last;
    if (s.empty() || offer.text_count == offer.texts.size()) return;
    offer.texts[offer.text_count++] = s;
    offer.widen(s.first, s.last);
  }

  /// Does a noun phrase end before `p`?
  bool phrase_ends(Place p, Place first) const {
    if (flow_.any(p, kHardStop) || flow_.any(p, Cues(Cue::dash, Cue::open, Cue::close))) return true;
    if (flow_.is(p, Cue::modal) && flow_.is(p + 1, Cue::hyphen)) return false;  // "a would-be assassin"
    if (flow_.any(p, Cues(Cue::relative, Cue::saying, Cue::modal)) ||
        (flow_.is(p, Cue::be) && !flow_.is(p - 1, Cue::hyphen)))
      return true;
    if (flow_.is(p, Cue::date) && (*in_.dates)[flow_.payload[p]].type != DateType::duration) return true;
    if (flow_.is(p, Cue::auxiliary) && !flow_.is(p, Cue::figure)) return true;
    if (flow_.is(p, Cue::subordinator)) return true;
    if (p > first && flow_.is(p, Cue::preposition) && !flow_.any(p, Cues(Cue::of))) return !completes(p, first);
    if (p > first && flow_.is(p, Cue::captive_state) &&
        flow_.any(p + 1, Cues(Cue::preposition, Cue::date, Cue::adverb)))
      return true;
    return false;
  }

  /// "a pause in the fighting", "an end to the war", "a withdrawal from the town": a concession and what it is of.
  bool completes(Place p, Place first) const {
    if (!flow_.is(p - 1, Cue::open_concession) ||
        flow_.any(p + 1, Cues(Cue::date, Cue::and_, Cue::who, Cue::wh_word)) ||
        flow_.any(p, Cues(Cue::by, Cue::for_, Cue::with)))
      return false;
    for (Place k = first; k + 1 < p; ++k) {
      if (flow_.is(k, Cue::preposition)) return false;
    }
    return true;
  }

  /// What is given, from `p` on: figures of a list, or phrases that are none.
  void offer_from(Place p, Place end, Offer& offer) const {
    Place text = p;
    bool counted = false;   // the present phrase holds a figure
    bool skipping = false;  // behind a figure's post-modifiers, up to the next comma or "and"
    bool joined = false;    // a comma or "and" stands behind the last thing given
    Place since = 0;
    for (Place j = p; j < end; ++j) {
      if (flow_.any(j, kHardStop) || flow_.any(j, Cues(Cue::saying))) {
        if (!counted && !skipping) give_text(offer, {text, j});
        return;
      }
      if (flow_.is(j, Cue::figure)) {
        if (skipping && (since > kListGap || (!joined && !offer.empty()))) return;
        if (!offer.empty() && flow_.is(j + 1, Cue::for_)) return;  // "… and 30 for 25": another pair
        joined = false;
        if (repeats(j, offer)) return;  // "hundreds of them for the hostages, give or take 800"
        if (figure(j).part_of == none && offer.gives.size() < 6) {
          give(offer, j);
          counted = true;
        }
        skipping = true;
        since = 0;
        continue;
      }
      if (skipping && flow_.any(j, Cues(Cue::and_, Cue::comma)) && somebody(j + 1, end)) {
        Place last = j + 2;
        while (last < end && flow_.is(last, Cue::capital) && !flow_.any(last, Cues(Cue::party))) ++last;
        give_text(offer, {j + 1, last});
        continue;
      }
      if (skipping) {
        ++since;
        joined |= flow_.any(j, Cues(Cue::comma, Cue::and_));
        if (flow_.any(j, Cues(Cue::giving_verb, Cue::modal)) && !flow_.is(j, Cue::captive_word)) return;
        continue;
      }
      if (flow_.any(j, Cues(Cue::comma, Cue::and_)) && !list_goes_on(j, end)) {
        if (!counted) give_text(offer, {text, j});
        return;
      }
      if (flow_.is(j, Cue::comma) && next_figure(j, end, 4)) {
        if (!counted) give_text(offer, {text, j});
        text = j + 1;
        counted = false;
        continue;
      }
      if (phrase_ends(j, p)) {
        if (!counted && j > text) give_text(offer, {text, j});
        skipping = true;
        counted = true;
      }
    }
    if (!counted && !skipping) give_text(offer, {text, end});
  }
  /// Does a person's name begin at `p`, as one more who is given?
  bool somebody(Place p, Place end) const {
    if (p >= end) return false;
    const Place next = flow_.is(p, Cue::person) ? p + 1 : p + 2;
    const bool name = flow_.is(p, Cue::person) || (flow_.is(p, Cue::capital) && flow_.is(p + 1, Cue::capital) &&
                                                   !flow_.any(p, Cues(Cue::party, Cue::date)));
    return name && !flow_.any(next, Cues(Cue::saying, Cue::auxiliary, Cue::possessive, Cue::giving_verb));
  }
  /// Behind what is no figure: a hedged number that repeats one before it.
  bool repeats(Place j, const Offer& offer) const {
    return offer.text_count != 0 && offer.gives.empty() && figure(j).same_as != none &&
           figure(j).qualifier == Qualifier::about;
  }
  bool next_figure(Place p, Place end, Place within) const {
    for (Place j = p + 1; j < end && j <= p + within; ++j) {
      if (flow_.is(j, Cue::figure)) return true;
      if (flow_.any(j, kHardStop)) return false;
    }
    return false;
  }
  /// Behind a comma or "and": a further noun, not a new clause.
  bool list_goes_on(Place p, Place end) const {
    for (Place j = p + 1; j < end && j <= p + 7; ++j) {
      if (flow_.is(j, Cue::figure) || flow_.any(j, Cues(Cue::captive_word, Cue::concession_noun))) return true;
      if (flow_.any(j, kHardStop)) return true;
      if (flow_.is(j, Cue::and_) && flow_.is(p, Cue::comma)) return true;
      if (flow_.any(j, Cues(Cue::modal, Cue::auxiliary, Cue::saying, Cue::giving_verb, Cue::pronoun))) return false;
    }
    return false;
  }

  /// What the clause before `p` gives: its figures, else the object or subject of its verb of giving.
  void offer_before(Place p, Place begin, Offer& offer) const {
    bool found = false;
    Place gap = 0;
    for (Place j = p; j > begin;) {
      --j;
      if (flow_.is(j, Cue::quote) || (flow_.is(j, Cue::semicolon) && (found || j + 2 < p))) break;
      if (main_figure(j)) {
        if (found && gap > kListGap) break;
        give(offer, j);
        found = true;
        gap = 0;
        continue;
      }
      if (found) {
        ++gap;
        if (flow_.any(j, Cues(Cue::giving_verb, Cue::saying)) && !flow_.is(j, Cue::captive_word)) break;
      }
    }
    offer.gives.sort();
    if (!found) thing_before(p, begin, offer);
  }

  /// A person or thing that is given, without a number.
  void thing_before(Place p, Place begin, Offer& offer) const {
    for (Place j = p; j > begin && p - j < kReach;) {
      --j;
      if (flow_.is(j, Cue::giving_verb) && j > begin && flow_.is(j - 1, Cue::set_word))
        continue;  // "set free": at "set"
      const bool noun = j > begin && flow_.any(j - 1, Cues(Cue::determiner, Cue::captive_word));
      const bool set_free = flow_.is(j, Cue::set_word) && flow_.is(j + 1, Cue::giving_verb);
      const bool verb = set_free || (!noun && flow_.any(j, Cues(Cue::giving_verb, Cue::swap_verb)));
      if (flow_.any(j, Cues(Cue::giving_noun)) && flow_.is(j + 1, Cue::of)) {
        give_phrase(j + 2, p, offer);
        return;
      }
      if (!verb) continue;
      Place aux = j;
      while (aux > begin &&
             flow_.any(aux - 1, Cues(Cue::manner_adverb, Cue::adverb, Cue::be, Cue::auxiliary, Cue::modal)))
        --aux;
      bool passive = false;
      for (Place k = aux; k < j; ++k) passive |= flow_.is(k, Cue::be);
      if (passive) {
        give_subject(aux, begin, offer);
      } else if (j + 1 < p) {
        Place from = set_free ? j + 2 : j + 1;
        while (from < p && flow_.is(from, Cue::particle)) ++from;  // "gave back", "turned over"
        // "gave the government eight soldiers": behind whom it was given to
        const Place to = flow_.any(from, Cues(Cue::the, Cue::determiner)) ? from + 1 : from;
        if (flow_.is(to, Cue::party) &&
            flow_.any(to + 1, Cues(Cue::determiner, Cue::number_word, Cue::digits, Cue::the)))
          from = to + 1;
        give_phrase(from, p, offer);
      }
      return;
    }
    // "a ceasefire in return for": the phrase right before the link.
    for (Place j = p; j > begin && p - j < 9;) {
      --j;
      if (!flow_.any(j, Cues(Cue::concession_noun, Cue::captive_word))) continue;
      Place first = j;
      const auto body = [&](Place f) {
        return f > begin + 1 && flow_.is(f - 1, Cue::of) && flow_.is(f - 2, Cue::body_noun);
      };
      while (first > begin &&
             flow_.any(first - 1,
                       Cues(Cue::lower, Cue::capital, Cue::determiner, Cue::hyphen, Cue::number_word, Cue::digits)) &&
             !flow_.any(first - 1,
                        Cues(Cue::preposition, Cue::auxiliary, Cue::modal, Cue::conjunctions, Cue::concession_verb)))
        --first;
      if (body(first)) first -= flow_.is(first - 3, Cue::determiner) && first > begin + 2 ? 3 : 2;
      give_text(offer, {first, p});
      return;
    }
  }
  void give_phrase(Place from, Place end, Offer& offer) const {
    Place last = from;
    while (last < end && !phrase_ends(last, from)) ++last;
    give_text(offer, {from, last});
  }
  /// The subject of a passive: "the soldier G., held since May, was freed".
  void give_subject(Place end, Place begin, Offer& offer) const {
    Place first = end;
    while (first > begin &&
           !flow_.any(first - 1, Cues(Cue::semicolon, Cue::colon, Cue::quote, Cue::that, Cue::saying, Cue::wh_word)) &&
           !(flow_.is(first - 1, Cue::relative) && first > begin + 1 &&
             flow_.any(first - 2, Cues(Cue::preposition, Cue::in))))
      --first;
    while (first < end && flow_.any(first, Cues(Cue::comma, Cue::date, Cue::in, Cue::on))) ++first;
    Place last = first;
    while (last < end && !flow_.is(last, Cue::comma) && !phrase_ends(last, first)) ++last;
    give_text(offer, {first, last});
  }

  /// "The commander was swapped for 215 soldiers", "saw Sergeant B. exchanged for five": the phrase before the participle.
  void swapped_before(const Found& f, Place begin, Offer& offer) const {
    Place aux = f.first;
    while (aux > begin &&
           flow_.any(aux - 1, Cues(Cue::be, Cue::auxiliary, Cue::manner_adverb, Cue::adverb, Cue::modal)))
      --aux;
    if (aux < f.first) {
      give_subject(aux, begin, offer);
      return;
    }
    Place first = f.first;
    while (first > begin &&
           flow_.any(first - 1, Cues(Cue::capital, Cue::person, Cue::determiner, Cue::captive_word, Cue::hyphen)))
      --first;
    give_text(offer, {first, f.first});
  }

  /// "They were let go in return for …": those told of before.
  void resolve_they(Offer& o) const {
    if (!o.gives.empty() || o.text_count != 1 || o.texts[0].last != o.texts[0].first + 1) return;
    const Place they = o.texts[0].first;
    if (!flow_.any(they, Cues(Cue::plural_person, Cue::object_pronoun))) return;
    o.text_count = 0;
    const std::uint32_t s = flow_.sentence[they];
    const Place from = std::max<Place>(flow_.sentence_first[s > kCaptives ? s - kCaptives : 0],
                                       they > 2 * kClause ? they - 2 * kClause : 0);
    for (Place j = they; j > from;) {
      if (!main_figure(--j)) continue;
      o.gives.add(s_.root[flow_.payload[j]]);
      if (o.party == none) o.party = figure(j).holder;
      return;
    }
  }
  /// "215 people … 108 of them": the part of what is given is given with it.
  void drop_parts(Offer& o) const {
    const FewIndices<6> all = o.gives;
    for (const Index f : all) {
      const Index whole = in_.figures->figures[f].part_of;
      if (whole != none && all.has(s_.root[whole])) o.gives.remove(f);
    }
  }
  /// "There was no exchange of prisoners for hostages"
  bool no_such_exchange(const Swap& swap) const {
    const Place begin = flow_.begin_of(swap.link_first);
    const Stretch all = swap.left.all;
    Place p = all.empty() ? swap.link_first : std::min(all.first, swap.link_first);
    while (p > begin && flow_.any(p - 1, Cues(Cue::of, Cue::determiner)) && !flow_.is(p - 1, Cue::no_word)) --p;
    return p > begin + 1 && flow_.is(p - 1, Cue::swap_noun) && flow_.is(p - 2, Cue::no_word);
  }
  void keep(Swap& swap) {
    resolve_they(swap.left);
    resolve_they(swap.right);
    drop_parts(swap.left);
    drop_parts(swap.right);
    if (swap.left.empty() || swap.right.empty() || no_such_exchange(swap)) return;
    if (swap.left.gives.empty() && swap.right.gives.empty() &&
        ((!of_people(swap.left) && !of_people(swap.right)) || !captives_near(swap.link_first)))
      return;
    for (const Index f : swap.left.gives) {
      if (swap.right.gives.has(f)) return;
    }
    // The same deal told again.
    for (std::size_t n = s_.swaps.size(), k = 0; n > 0 && k < kRetold; --n, ++k) {
      Swap& other = s_.swaps[n - 1];
      const bool straight = shared(swap.left, other.left) || shared(swap.right, other.right);
      if (!straight && !shared(swap.left, other.right) && !shared(swap.right, other.left)) continue;
      add_retold(straight ? swap.left : swap.right, other.left);
      add_retold(straight ? swap.right : swap.left, other.right);
      if (other.retold == kNoPlace) other.retold = swap.link_first;
      return;
    }
    for (const Index f : swap.left.gives) swap.completed |= told_done(f);
    for (const Index f : swap.right.gives) swap.completed |= told_done(f);
    for (const Index f : swap.left.gives) s_.used[f] = 1;
    for (const Index f : swap.right.gives) s_.used[f] = 1;
    s_.swaps.push_back(swap);
  }

  static bool shared(const Offer& a, const Offer& b) {
    return std::any_of(a.gives.begin(), a.gives.end(), [&](Index f) { return b.gives.has(f); });
  }
  /// What a later telling adds to a side: "55 prisoners", then "55 prisoners and the politician M."
  static void add_retold(const Offer& again, Offer& first) {
    if (first.text_count != 0 || first.gives.empty()) return;
    for (std::uint32_t t = 0; t < again.text_count; ++t) first.texts[first.text_count++] = again.texts[t];
  }
  /// Does a later figure for the same people say that they were handed over?
  bool told_done(Index f) const {
    const auto& all = in_.figures->figures;
    for (Index i = f + 1; i < all.size() && i < f + kLater; ++i) {
      if (s_.root[i] == f && all[i].status == Status::completed) return true;
    }
    return false;
  }
  /// Does the text near `p` speak of captives? Clubs trade players, too.
  bool captives_near(Place p) const {
    const std::uint32_t s = flow_.sentence[p];
    const Place from = flow_.sentence_first[s > kCaptives ? s - kCaptives : 0];
    const Place to = flow_.sentence_first[std::min<std::size_t>(s + 1 + kCaptives, flow_.sentence_first.size() - 1)];
    const Place lo = p - std::min<Place>(p - from, 3 * kReach), hi = std::min<Place>(to, p + 3 * kReach);
    for (Place j = lo; j < hi; ++j) {
      if (flow_.any(j, Cues(Cue::captive_word, Cue::figure, Cue::giving_noun, Cue::captive_noun, Cue::body_noun,
                            Cue::demand_verb)))
        return true;
    }
    return false;
  }
  bool of_people(const Offer& o) const {
    for (std::uint32_t t = 0; t < o.text_count; ++t) {
      for (Place j = o.texts[t].first; j < o.texts[t].last; ++j) {
        if (flow_.any(j, Cues(Cue::captive_word, Cue::captive_noun, Cue::person, Cue::person_noun, Cue::body_noun)))
          return true;
      }
    }
    return false;
  }

  /// Is there talk of an exchange near `p`?
  bool exchange_near(Place p, std::uint32_t sentences) const {
    const std::uint32_t s = flow_.sentence[p];
    const Place from = flow_.sentence_first[s > sentences ? s - sentences : 0];
    const Place to = flow_.sentence_first[std::min<std::size_t>(s + 1 + sentences, flow_.sentence_first.size() - 1)];
    const Place lo = p - std::min<Place>(p - from, 3 * kReach), hi = std::min<Place>(to, p + 3 * kReach);
    for (Place j = lo; j < hi; ++j) {
      if (flow_.any(j, Cues(Cue::swap_noun, Cue::swap_verb))) return true;
    }
    return false;
  }

  bool released(Place p) const {
    const Status s = figure(p).status;
    return s == Status::demanded || s == Status::agreed || s == Status::planned || s == Status::completed ||
           s == Status::ongoing || s == Status::proposed;
  }
  Index people_of(const figures::FigureRecord& f) const { return f.of != none ? f.of : side_inside(in_, f.tokens); }

  /// One side, as far as both are known.
  bool same(Index a, Index b) const { return a != none && b != none && same_side(in_, a, b); }

  /// Two states that free the people of third countries.
  bool strangers(Place a, Place b) const {
    const Index g = giver(a), h = giver(b), x = figure(a).of, y = figure(b).of;
    if (g == none || h == none) return false;
    if (armed(g) || armed(h)) return false;
    return (x != none && !same(x, h)) || (y != none && !same(y, g));
  }
  bool armed(Index e) const { return in_.parties->entities[e].kind == PartyKind::armed_group; }
  const DealInput& in_;
  const Flow& flow_;
  ExchangeScratch& s_;
};

}  // namespace parley::report

#endif  // PARLEY_REPORT_EXCHANGES_OFFERS_H_
