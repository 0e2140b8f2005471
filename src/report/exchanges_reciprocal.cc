// Pairs two deeds that answer each other, where no word such as "for" joins them: one hand frees and gets, two sides free, one frees only if the
// other does, two groups go opposite ways.
#include "report/exchanges_offers.h"

namespace parley::report {
namespace {

using figures::Deed;

constexpr std::uint32_t kApart = 2;  // sentences between the two halves of a deal
constexpr std::size_t kRecent = 3;   // figures before a figure that it may answer
constexpr Place kNearDate = 14;      // symbols between a figure and the date that ties it to another
constexpr Place kSides = 12;         // "were handed over by one side": symbols between figure and agent

class Reciprocal : private OfferReader {
 public:
  Reciprocal(const DealInput& in, const Flow& flow, ExchangeScratch& s) : OfferReader(in, flow, s) {}

  void run() {
    Place recent[kRecent] = {kNoPlace, kNoPlace, kNoPlace};
    for (const Place p : flow_.of_exchange) {
      if (!main_figure(p) || figure(p).counting == Counting::running_total || figure(p).same_as != none) continue;
      for (std::size_t k = 0; k < kRecent && recent[k] != kNoPlace; ++k) {
        if (flow_.sentence[p] - flow_.sentence[recent[k]] > kApart || pair(recent[k], p, k == 0)) break;
      }
      for (std::size_t k = kRecent - 1; k > 0; --k) recent[k] = recent[k - 1];
      recent[0] = p;
    }
  }

 private:
  enum : std::uint8_t { kInTurn = 1, kSameTime = 2, kOtherWay = 4 };

  /// Which sentences have a word of answering. Most texts have no two figures that could answer each other and are not asked.
  void mark_sentences() {
    marked_ = true;
    s_.answers.assign(flow_.sentence_first.size(), 0);
    for (const Found& f : flow_.found) {
      std::uint8_t& answers = s_.answers[flow_.sentence[f.first]];
      if (f.phrase == Phrase::in_turn) answers |= kInTurn;
      if (f.phrase == Phrase::same_time) answers |= kSameTime;
      if (f.phrase == Phrase::other_way) answers |= kOtherWay;
    }
    // "The same day the army let …", "Hours later …": there the words are a date's
    for (const Place p : flow_.of_exchange) {
      if (!main_figure(p)) continue;
      const Place begin = p > flow_.begin_of(p) + kNearDate ? p - kNearDate : flow_.begin_of(p);
      const Place end = std::min<Place>(flow_.end_of(p), p + kNearDate);
      for (Place j = begin; j < end; ++j) {
        if (!flow_.is(j, Cue::date)) continue;
        const text::TokenIndex first = flow_.token[j], last = flow_.token[j + 1] - 1;
        if (first == last) continue;
        if (in_.of_class(first + 1, Rare::same_day_word) || in_.of_class(last, Rare::told_later))
          s_.answers[flow_.sentence[p]] |= kSameTime;
      }
    }
  }
  bool answers(Place p, std::uint8_t how) const { return (s_.answers[flow_.sentence[p]] & how) != 0; }

  bool unused(Place p) const { return s_.used[s_.root[flow_.payload[p]]] == 0; }

  bool pair(Place a, Place b, bool adjacent) {
    if (!unused(a) || !unused(b)) return true;
    if (figure(a).same_as != none || figure(b).same_as != none) return true;
    if (figure(b).part_of == flow_.payload[a] || figure(a).part_of == flow_.payload[b]) return false;
    if (!marked_) mark_sentences();
    Swap swap;
    swap.link_first = a + 1;
    swap.link_last = b;
    swap.conditional = adjacent && (conditional_between(a, b) || conditional_before(a, b));
    const bool one_hand = !swap.conditional && one_hand_gives_and_gets(a, b, adjacent);
    if (!swap.conditional && !one_hand && !(adjacent && by_either_side(a, b)) && !(adjacent && opposite_ways(a, b)) &&
        !two_hands(a, b, adjacent))
      return false;
    const char* const rule = swap.conditional ? "one if the other" : one_hand ? "gives and gets" : "two releases";
    swap.rule = rule;
    // "six were let go when the army freed nine": both are done
    swap.conditional = swap.conditional && !(done(a) && done(b) && !strict_condition(a, b));
    swap.demanded = swap.conditional && (figure(a).deed == Deed::held || figure(b).deed == Deed::held);
    give_answer(swap.left, a);
    give_answer(swap.right, b);
    if (one_hand) settle_one_hand(a, b, swap);
    const bool both_sent = figure(a).recipient != none && figure(b).recipient != none;
    if (!one_hand && crossed(a, b)) {
      swap.left.party = figure(a).holder;
      swap.right.party = figure(b).holder;
    } else if (!one_hand && ((gets(a) && gets(b)) || both_sent) && getter(a) != none && getter(b) != none &&
               !same(getter(a), getter(b)) && !carrier(getter(a)) && !carrier(getter(b))) {
      swap.left.party = getter(b);
      swap.right.party = getter(a);
    }
    if (swap.conditional && swap.right.party == none) swap.right.party = subject_again(a, b);
    keep(swap);
    return true;
  }
  /// An aid organisation that takes people over for their own side.
  bool carrier(Index e) const {
    const PartyKind kind = in_.parties->entities[e].kind;
    return kind == PartyKind::ngo || kind == PartyKind::intergovernmental;
  }
  /// "until", "if", "before": what stands behind them is not done yet.
  bool strict_condition(Place a, Place b) const {
    for (Place j = begin_near(a); j < b; ++j) {
      if (flow_.any(j, Cues(Cue::until_word, Cue::conditional, Cue::before_word))) return true;
    }
    return false;
  }
  bool done(Place p) const { return figure(p).status == Status::completed; }
  void give_answer(Offer& offer, Place p) const {
    if (figure(p).deed != Deed::got_back) {
      give(offer, p);
      return;
    }
    offer.gives.add(s_.root[flow_.payload[p]]);
    offer.widen(p, p + 1);
    offer.party = figure(p).holder;
  }

  // --- one hand

  /// "let nine go and got four of its own back": one side frees and is given.
  bool one_hand_gives_and_gets(Place a, Place b, bool adjacent) const {
    const Deed x = figure(a).deed, y = figure(b).deed;
    const bool gives_first = x == Deed::freed && y == Deed::got_back;
    if (!adjacent || (!gives_first && !(x == Deed::got_back && y == Deed::freed))) return false;
    // "gave up 30 prisoners to get its six men back"
    const bool purpose = gives_first && figure(b).status == Status::unknown && to_get(a, b);
    if (!released(a) || (!released(b) && !purpose) || same(figure(a).of, figure(b).of)) return false;
    if (purpose) return true;
    const Index from = giver(gives_first ? a : b), to = figure(gives_first ? b : a).recipient;
    if (from != none && to != none) return same(from, to);
    if (flow_.sentence[a] != flow_.sentence[b]) return false;
    return !new_subject(a, b);
  }
  bool to_get(Place a, Place b) const {
    for (Place j = b; j > a + 1;) {
      --j;
      if (flow_.any(j, kHardStop)) return false;
      if (flow_.is(j, Cue::to)) return flow_.is(j + 1, Cue::getting_verb) || flow_.is(j + 1, Cue::particle);
    }
    return false;
  }
  /// Does a subject of its own stand before the second verb?
  bool new_subject(Place a, Place b) const {
    if (b - a > kReach / 2 + 4) return true;
    for (Place j = a + 1; j < b; ++j) {
      if (flow_.any(j, kHardStop) || flow_.any(j, Cues(Cue::relative, Cue::saying, Cue::subordinator))) return true;
      // "and the army got four"
      if (flow_.is(j, Cue::the) && flow_.is(j - 1, Cue::and_) && flow_.is(j + 1, Cue::side_people)) return true;
      if (!flow_.any(j, Cues(Cue::party, Cue::sides))) continue;
      if (flow_.is(j, Cue::sides) || (!in_.parties->mentions[flow_.payload[j]].attributive &&
                                      !flow_.any(j - 1, Cues(Cue::preposition, Cue::the, Cue::determiner))))
        return true;
      if (flow_.any(j - 1, Cues(Cue::the, Cue::determiner)) && j >= 2 && !flow_.is(j - 2, Cue::preposition))
        return true;
    }
    return false;
  }
  void settle_one_hand(Place a, Place b, Swap& swap) const {
    const bool gives_first = figure(a).deed == Deed::freed;
    Offer& given = gives_first ? swap.left : swap.right;
    Offer& got = gives_first ? swap.right : swap.left;
    const Index to = figure(gives_first ? b : a).recipient;
    if (given.party == none) given.party = to;
    if (got.party != none && given.party != none && same(got.party, given.party)) got.party = none;
  }

  // --- two hands

  /// "A frees 40 and B frees 300"; "A freed ten. B freed five in turn."
  bool two_hands(Place a, Place b, bool adjacent) const {
    const Index g = giver(a), h = giver(b);
    if (!released(a) || !released(b) || figure(a).deed == Deed::held || figure(b).deed == Deed::held) return false;
    if (adjacent && crossed(a, b)) return true;
    if (gets(a) && gets(b)) return both_get(a, b, adjacent);
    // "44 returned to Yerevan; two of them … . Twelve were flown to Baku."
    if (adjacent && goes_free(a) && goes_free(b) && figure(a).recipient != none && figure(b).recipient != none &&
        !same(figure(a).recipient, figure(b).recipient) && flow_.sentence[b] - flow_.sentence[a] <= 1 &&
        figure(a).deed_at != figure(b).deed_at && exchange_near(a, 2))
      return true;
    if (adjacent && gapped_clause(a, b) && !same(g, h)) return true;
    const std::uint32_t apart = flow_.sentence[b] - flow_.sentence[a];
    // "let five of its commanders go, and the same day 82 girls came out": whose men they are, the girls' captors
    if (apart == 0 && adjacent && answers(b, kSameTime) && g != none && h == none && figure(a).of != none &&
        enemies(g, figure(a).of) && figure(b).of == none && figure(a).status == figure(b).status)
      return true;
    if (g != none && h != none ? same(g, h)
                               : !(apart == 0 && swap_told(a, b, adjacent)) && !answers_one(a, b, g, h, apart))
      return false;
    const bool mutual = (g != none && same(g, figure(b).of)) && (h != none && same(h, figure(a).of));
    const bool turn = answers(b, kInTurn);
    // "628 of them and 856 of the others have been sent back": one deed, and no word of a swap
    if (apart == 0 && figure(a).deed_at == figure(b).deed_at && figure(a).status == Status::completed &&
        near_giver(b) == none && !exchange_near(a, 1))
      return false;
    if (apart == 0 && swap_told(a, b, adjacent)) return true;
    if (apart == 0)
      return adjacent && b - a < kReach / 2 && ((g != none && h != none) || turn || answers_one(a, b, g, h, apart)) &&
             (!strangers(a, b) || exchange_near(a, 0));
    if (mutual && adjacent && (apart == 1 || answers(b, kSameTime | kInTurn))) return true;
    if (strangers(a, b)) return false;
    if (turn) return adjacent || apart == 1 || g != none;
    if (apart == 1 && g != none && h != none && answers(a, kInTurn)) return adjacent;  // "Under the deal A freed …"
    if (!adjacent) return false;
    if (apart == 1 && exchange_near(a, 1)) return true;
    if (answers(b, kSameTime) && enemies(g, h)) return true;
    return answers(b, kSameTime) && apart == 1 && (g == none || h == none || enemies(g, h) || exchange_near(a, 2));
  }
  /// Does each side get those whom the other held?
  bool crossed(Place a, Place b) const {
    const figures::FigureRecord &x = figure(a), &y = figure(b);
    return x.holder != none && y.holder != none && x.holder == y.recipient && y.holder == x.recipient &&
           x.status == y.status && x.part_of == none && y.part_of == none &&
           (x.deed_at != y.deed_at || flow_.any(b - 1, Cues(Cue::side_people, Cue::party, Cue::sides)));
  }
  /// "In a swap that K. arranged nine came home, hours after two had been flown to M.": two clauses in a sentence about a swap.
  bool swap_told(Place a, Place b, bool adjacent) const {
    if (!adjacent || b - a > kReach || !exchange_near(a, 0) || !went(a) || !went(b) || !counted_noun(b)) return false;
    if (figure(a).deed_at == figure(b).deed_at || same(figure(a).of, figure(b).of) || same(giver(a), giver(b)))
      return false;
    bool clause = answers(b, kSameTime | kInTurn | kOtherWay);
    for (Place j = a + 1; j < b; ++j) {
      if (flow_.any(j, Cues(Cue::period, Cue::quote, Cue::negation, Cue::saying))) return false;
      clause |= flow_.any(j, Cues(Cue::after, Cue::subordinator, Cue::semicolon)) ||
                (flow_.is(j, Cue::and_) && flow_.any(j - 1, Cues(Cue::comma)));
    }
    return clause;
  }
  bool went(Place p) const { return goes_free(p) || done(p); }
  /// One of the two givers is known alone: the other people are his.
  bool answers_one(Place a, Place b, Index g, Index h, std::uint32_t apart) const {
    if (g == none && h == none) return false;
    const Index whose = g != none ? figure(b).of : figure(a).of;
    if (whose != none && same(g != none ? g : h, whose)) return apart != 0 || answers(b, kInTurn) || new_subject(a, b);
    return answers(b, kInTurn) && (g != none || figure(a).deed == Deed::freed) && (apart != 0 || new_subject(a, b));
  }
  /// "K. said 103 soldiers came home. M. said it had got 103 back."
  bool both_get(Place a, Place b, bool adjacent) const {
    const Index to_a = getter(a), to_b = getter(b);
    // "brought home three of these and five of those": one getter
    if (figure(a).deed_at == figure(b).deed_at && (figure(a).recipient == none || figure(b).recipient == none))
      return false;
    return adjacent && flow_.sentence[b] - flow_.sentence[a] <= 1 && to_a != none && to_b != none &&
           !same(to_a, to_b) && (exchange_near(a, 2) || one_after_other(a, b));
  }
  /// Who gets them back: as the figures room has it, else who tells that his men came home.
  Index getter(Place p) const {
    if (figure(p).recipient != none) return figure(p).recipient;
    const Index of = figure(p).of;
    if (of != none && is_side(in_, of)) return of;
    if (figure(p).deed != Deed::came_home && figure(p).deed != Deed::got_back) return none;
    for (Place j = begin_near(p); j + 1 < p; ++j) {
      if (flow_.is(j, Cue::party) && flow_.is(j + 1, Cue::saying)) return giver_at(j);
    }
    return none;
  }
  /// "the 11 went home after B. had got 13 back"
  bool one_after_other(Place a, Place b) const {
    if (flow_.sentence[a] != flow_.sentence[b]) return false;
    for (Place j = a + 1; j < b; ++j) {
      if (flow_.any(j, kHardStop)) return false;
      if (flow_.any(j, Cues(Cue::after, Cue::condition_word))) return true;
    }
    return false;
  }
  /// "the elders gave back six soldiers, the army 14 herders": the second clause has a subject and no verb.
  bool gapped_clause(Place a, Place b) const {
    if (flow_.sentence[a] != flow_.sentence[b] || figure(a).deed_at != figure(b).deed_at || b - a > kReach / 2)
      return false;
    if (figure(a).deed != Deed::freed || b < a + 3 || !flow_.any(b - 1, Cues(Cue::side_people, Cue::party, Cue::sides)))
      return false;
    const Place joint = flow_.any(b - 2, Cues(Cue::the, Cue::determiner)) ? b - 3 : b - 2;
    if (joint <= a || !flow_.any(joint, Cues(Cue::comma, Cue::and_, Cue::semicolon))) return false;
    // "and the other side 27"
    const bool other_side = flow_.is(b - 1, Cue::sides) || in_.of_class(flow_.token[b - 1], Rare::one_side);
    return other_side || exchange_near(a, 2) || both_sides_before(a) || enemies(giver(a), giver(b));
  }
  /// "Both sides kept their word."
  bool both_sides_before(Place p) const {
    const std::uint32_t s = flow_.sentence[p];
    const Place from = std::max<Place>(flow_.sentence_first[s > 0 ? s - 1 : 0], p > 2 * kReach ? p - 2 * kReach : 0);
    for (Place j = from; j < p; ++j) {
      if (flow_.is(j, Cue::sides)) return true;
    }
    return false;
  }
  /// An armed group and the state that it fights.
  bool enemies(Index g, Index h) const {
    if (g == none || h == none || armed(g) == armed(h)) return false;
    const auto& x = in_.parties->entities[g];
    const auto& y = in_.parties->entities[h];
    return x.country.empty() || y.country.empty() || x.country == y.country;
  }

  // --- by their directions

  /// "18 were handed over by one side and 25 by the other".
  bool by_either_side(Place a, Place b) const {
    if (flow_.sentence[a] != flow_.sentence[b] || !released(a)) return false;
    return by_side(a, b, Cues(Cue::one_word, Cue::each)) && by_side(b, end_near(b), Cues(Cue::other));
  }
  bool by_side(Place p, Place end, const Cues& which) const {
    for (Place j = p + 1; j + 1 < end && j < p + kSides; ++j) {
      if (flow_.any(j, kHardStop)) return false;
      if (!flow_.any(j, Cues(Cue::by, Cue::from))) continue;
      return flow_.any(j + 1, which) || (flow_.is(j + 1, Cue::the) && flow_.any(j + 2, which));
    }
    return false;
  }
  /// "131 were driven into town, and 113 went the other way".
  bool opposite_ways(Place a, Place b) const {
    if (!answers(b, kOtherWay) || flow_.sentence[b] - flow_.sentence[a] > 1) return false;
    if (figure(a).of != none && same(figure(a).of, figure(b).of)) return false;
    return released(a) || released(b) || exchange_near(a, 2);
  }

  // --- one if the other

  /// "… before they release two nuns": who is the sentence's subject, where a pronoun stands for it.
  Index subject_again(Place a, Place b) const {
    Place they = b;
    while (they > a && !flow_.is(they, Cue::plural_person)) --they;
    if (they == a || !flow_.any(they + 1, Cues(Cue::giving_verb, Cue::modal, Cue::let_tail))) return none;
    for (Place j = begin_near(a); j < a; ++j) {
      if (flow_.is(j, Cue::party)) return giver_at(j);
    }
    return none;
  }
  bool apart_by_hands(Place a, Place b) const {
    const Index g = giver(a), h = giver(b);
    if (g != none && h != none) return !same(g, h);
    const Index x = figure(a).of, y = figure(b).of;
    return x == none || y == none || !same(x, y);
  }
  bool gets(Place p) const { return figure(p).deed == Deed::got_back || figure(p).deed == Deed::came_home; }
  bool goes_free(Place p) const {
    const Deed d = figure(p).deed;
    return d == Deed::freed || d == Deed::came_home || d == Deed::got_back;
  }
  /// "want 20 of their men freed before they release two nuns", "will hold six until three are freed".
  bool conditional_between(Place a, Place b) const {
    if (flow_.sentence[a] != flow_.sentence[b] || b - a > kReach / 2 || !apart_by_hands(a, b)) return false;
    bool condition = false, until = false, gives = false;
    for (Place j = a + 1; j < b; ++j) {
      if (flow_.any(j, kHardStop)) return false;
      if (flow_.is(j, Cue::condition_word)) condition = true;
      until |= flow_.is(j, Cue::until_word);
      if (condition && flow_.is(j, Cue::giving_verb)) gives = true;
    }
    if (!condition) return false;
    if (gives) return true;
    // the second verb stands behind its people
    return goes_free(b) && counted_noun(b) && (goes_free(a) || (until && figure(a).deed == Deed::held));
  }
  bool counted_noun(Place p) const { return figure(p).tokens.last > figure(p).number_tokens.last || giver(p) != none; }
  /// "Once the 30 are home, the nine will be let go", "If I. frees 120, H. would return two".
  bool conditional_before(Place a, Place b) const {
    if (flow_.sentence[a] != flow_.sentence[b] || b - a > kReach / 2 || !apart_by_hands(a, b)) return false;
    if (!goes_free(a) || !counted_noun(b)) return false;
    Place open = a;
    const Place begin = begin_near(a);
    while (open > begin && a - open < 10 && !flow_.is(open, Cue::condition_word)) {
      if (open != a && flow_.any(open, kHardStop) && !flow_.is(open, Cue::quote)) return false;
      --open;
    }
    const bool as_soon = open >= begin && opens_as_soon(begin, a);
    if (!flow_.is(open, Cue::condition_word) && !as_soon) return false;
    const bool unless = flow_.is(open, Cue::until_word);
    bool comma = false;
    for (Place j = a + 1; j < b; ++j) {
      if (flow_.any(j, kHardStop)) return false;
      comma |= flow_.any(j, Cues(Cue::comma, Cue::date));
    }
    if (!comma) return false;
    const bool known = giver(a) != none && giver(b) != none;
    return (goes_free(b) || (figure(b).deed == Deed::held && (unless || giver(b) != none))) &&
           (known || unless || figure(a).of != none || figure(b).of != none || own_men(a) || own_men(b));
  }
  /// "As soon as the 80 are home, …"
  bool opens_as_soon(Place begin, Place a) const {
    for (Place j = begin; j + 2 < a && j < begin + 3; ++j) {
      if (flow_.is(j, Cue::as_word) && flow_.is(j + 2, Cue::as_word)) return true;
    }
    return false;
  }
  /// "our 30 brothers", "three of its jailed commanders"
  bool own_men(Place p) const {
    if (p > flow_.begin_of(p) && flow_.is(p - 1, Cue::possessive_pronoun)) return true;
    const Place end = std::min(end_near(p), p + 4);
    return flow_.is(p + 1, Cue::of) && p + 2 < end && flow_.is(p + 2, Cue::possessive_pronoun);
  }

  bool marked_ = false;  ///< the sentences
};

}  // namespace

void find_reciprocal(const DealInput& in, const Flow& flow, ExchangeScratch& scratch) {
  Reciprocal(in, flow, scratch).run();
}

}  // namespace parley::report
