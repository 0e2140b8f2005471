// Whose each side of a deal is, what came of it, who brokered it, when and where; and the records.
#include "report/exchanges.h"

namespace parley::report {
namespace {

constexpr Cues kHardStop{Cue::period, Cue::semicolon, Cue::colon, Cue::quote};

class Completer {
 public:
  Completer(const DealInput& in, const Flow& flow, Index voice, Swap& swap)
      : in_(in), flow_(flow), voice_(voice), s_(swap) {}

  void run() {
    mutual_ = mutual();
    if (!mutual_) {
      settle_party(s_.left, s_.right);
      settle_party(s_.right, s_.left);
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
    s_.status = status();
    s_.basis = basis();
    const std::uint32_t sentence = flow_.sentence[s_.link_first];
    brokers(sentence);
    if (sentence + 2 < flow_.sentence_first.size() && goes_on(sentence + 1)) brokers(sentence + 1);
    if (s_.retold != kNoPlace) brokers(flow_.sentence[s_.retold]);
    dates();
    place();
  }

 private:
  Place begin_near(Place p) const { return std::max<Place>(flow_.begin_of(p), p > 64 ? p - 64 : 0); }
  Place end_near(Place p) const { return std::min<Place>(flow_.end_of(p), p + 64); }
  const figures::FigureRecord& figure(Index f) const { return in_.figures->figures[f]; }
  const parties::PartyMention& mention(Place p) const { return in_.parties->mentions[flow_.payload[p]]; }
  Index side(Place p) const { return side_of(in_, mention(p).entity); }

  /// The side whose party rests on less.
  Offer& weaker() { return s_.right.gives.empty() && !s_.left.gives.empty() ? s_.right : s_.left; }

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
      if (offer.party == none) offer.party = figure(f).holder;
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

  /// Whose people a side's captives are: the figure's `of`, or the name inside the phrase ("the Israeli soldier").
  Index people_of(const Offer& offer) const {
    // "two of our prisoners for two of theirs"
    for (Place j = offer.all.first; voice_ != none && j < std::min(offer.all.last + 3, flow_.end_of(offer.all.first));
         ++j) {
      if (j >= s_.link_first && offer.all.first < s_.link_first) break;
      if (flow_.any(j, Cues(Cue::voice_owner)) ||
          (flow_.is(j, Cue::voice_word) && flow_.is(j, Cue::possessive_pronoun)))
        return voice_;
    }
    for (const Index f : offer.gives) {
      if (figure(f).of != none && is_side(in_, figure(f).of)) return figure(f).of;
    }
    for (const Index f : offer.gives) {
      if (const Index e = side_inside(in_, figure(f).tokens); e != none) return e;
    }
    for (const Index f : offer.gives) {
      if (figure(f).recipient != none) return figure(f).recipient;
    }
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
      if (figure(f).recipient != none && !mutual_) from = figure(f).recipient;
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
    from = in_their_name(from, other);
    if (other.party != none && same_side(in_, from, other.party)) return;
    const Index own = people_of(offer);
    if (own != none && same_side(in_, own, from)) return;
    offer.party = from;
  }

  bool of_civilians(const Offer& o) const {
    return std::any_of(o.gives.begin(), o.gives.end(), [&](Index f) {
      return figure(f).kind == FigureKind::civilians || figure(f).kind == FigureKind::hostages;
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

  Status status() const {
    if (rejected()) return Status::refused;
    if (s_.completed) return Status::completed;
    if (turned_down()) return Status::refused;
    if (deal_says()) return Status::agreed;
    if (s_.conditional) return conditional_status();
    if (proposed_first()) return Status::proposed;
    for (const Offer* o : {&s_.left, &s_.right}) {
      for (const Index f : o->gives) {
        const Status st = figure(f).status;
        if (st != Status::unknown && st != Status::held) return st;
      }
    }
    const Place begin = begin_near(s_.link_first), end = end_near(s_.link_first);
    bool refused = false, demanded = false, proposed = false, planned = false, agreed = false, done = false;
    for (Place j = begin; j < end; ++j) {
      refused |= flow_.is(j, Cue::refused_word);
      demanded |= flow_.is(j, Cue::demand_verb);
      proposed |= flow_.any(j, Cues(Cue::proposed_word, Cue::conditional, Cue::conditional_modal));
      planned |= flow_.any(j, Cues(Cue::future));
      agreed |= flow_.is(j, Cue::agreed_word);
      done |= flow_.any(j, Cues(Cue::done_verb));
    }
    if (refused) return Status::refused;
    if (agreed) return Status::agreed;
    if (demanded) return Status::demanded;
    if (proposed) return Status::proposed;
    if (planned) return Status::planned;
    if (done) return Status::completed;
    for (const Offer* o : {&s_.left, &s_.right}) {
      for (const Index f : o->gives) {
        if (figure(f).status != Status::unknown && figure(f).status != Status::held) return figure(f).status;
      }
    }
    return Status::unknown;
  }

  /// "X has rejected a deal to free …": a refusal before all that is given.
  bool rejected() const {
    const Place first = std::min(s_.left.all.first, s_.right.all.first);
    for (Place j = first; j > flow_.begin_of(first) && first - j < 12;) {
      --j;
      if (flow_.any(j, Cues(Cue::comma, Cue::that, Cue::negation))) return false;
      if (flow_.is(j, Cue::refused_word)) return true;
    }
    return false;
  }

  /// "The accord calls for X to free …": what has been agreed.
  bool deal_says() const {
    const Place first = std::min(s_.left.all.first, s_.right.all.first);
    bool calls = false;
    for (Place j = first; j > flow_.begin_of(first) && first - j < 12;) {
      --j;
      if (flow_.any(j, Cues(Cue::period, Cue::comma, Cue::quote))) return false;
      if (flow_.any(j, Cues(Cue::provides_word))) calls = true;
      if (calls && flow_.is(j, Cue::accord_noun)) return true;
    }
    return false;
  }
  /// What is promised only for a return.
  Status conditional_status() const {
    const Place first = std::min(s_.left.all.first, s_.right.all.first);
    for (Place j = begin_near(first); j < first; ++j) {
      if (flow_.is(j, Cue::demand_verb)) return Status::demanded;
      if (flow_.is(j, Cue::negation)) return Status::refused;
    }
    return Status::proposed;
  }
  /// "…, but the rebels refused"
  bool turned_down() const {
    const Place last = std::max(s_.left.all.last, s_.right.all.last);
    const Place end = std::min<Place>(flow_.end_of(last > 0 ? last - 1 : 0), last + 12);
    bool but = false;
    for (Place j = last; j < end; ++j) {
      if (flow_.any(j, Cues(Cue::period, Cue::semicolon, Cue::quote))) return false;
      but |= flow_.is(j, Cue::but_word);
      if (but && flow_.is(j, Cue::turned_away)) return true;
    }
    return false;
  }
  /// "X has proposed that 40 be freed against …"
  bool proposed_first() const {
    const Place first = std::min(s_.left.all.first, s_.right.all.first);
    for (Place j = first; j > flow_.begin_of(first) && first - j < 8;) {
      --j;
      if (flow_.any(j, Cues(Cue::comma, Cue::period, Cue::negation, Cue::deal_verb))) return false;
      if (flow_.is(j, Cue::proposal_verb)) return true;
    }
    return false;
  }

  bool text_has(const Offer& o, const Cues& cues) const {
    for (std::uint32_t t = 0; t < o.text_count; ++t) {
      for (Place j = o.texts[t].first; j < o.texts[t].last; ++j) {
        if (flow_.any(j, cues)) return true;
      }
    }
    return false;
  }
  Basis basis() const {
    const Offer& a = s_.left;
    const Offer& b = s_.right;
    if (text_has(a, Cues(Cue::all)) && text_has(b, Cues(Cue::all)) && a.gives.empty() && b.gives.empty())
      return Basis::all_for_all;
    const Cues people(Cue::captive_word, Cue::person, Cue::person_noun, Cue::captive_noun, Cue::party, Cue::body_noun);
    const auto thing = [&](const Offer& o) { return o.gives.empty() && o.text_count != 0 && !text_has(o, people); };
    if ((thing(a) && !named(a)) || (thing(b) && !named(b))) return Basis::concession;
    if (!a.gives.empty() && !b.gives.empty()) {
      const auto one = [&](const Offer& o) { return figure(o.gives[0]).has_high && figure(o.gives[0]).high == 1; };
      return one(a) && one(b) ? Basis::one_for_one : Basis::number_for_number;
    }
    return Basis::person;
  }

  /// A capitalised phrase of two words and more with no thing in it: somebody's name.
  bool named(const Offer& o) const {
    if (text_has(o, Cues(Cue::concession_noun))) return false;
    for (std::uint32_t t = 0; t < o.text_count; ++t) {
      const Stretch& s = o.texts[t];
      bool all = s.last - s.first >= 2;
      for (Place j = s.first; j < s.last; ++j) all = all && flow_.is(j, Cue::capital);
      if (all) return true;
    }
    return false;
  }

  /// Does sentence `s` go on about the deal: "The exchange was brokered by …"?
  bool goes_on(std::uint32_t s) const {
    const Place begin = flow_.sentence_first[s], end = flow_.sentence_first[s + 1];
    for (Place j = begin; j < end && j < begin + 4; ++j) {
      if (flow_.any(j, Cues(Cue::bargain_noun, Cue::swap_noun))) return true;
    }
    // "The United Nations brokered the accord."
    bool verb = false;
    for (Place j = begin; j < end && j < begin + 14; ++j) {
      if (verb && flow_.any(j, Cues(Cue::bargain_noun, Cue::swap_noun)) &&
          flow_.any(j - 1, Cues(Cue::the, Cue::demonstrative)))
        return true;
      verb |= flow_.is(j, Cue::go_between);
    }
    return false;
  }
  void brokers(std::uint32_t sentence) {
    Place begin = flow_.sentence_first[sentence];
    if (sentence == flow_.sentence[s_.link_first]) begin = begin_near(s_.link_first);
    const Place end = std::min<Place>(flow_.sentence_first[sentence + 1], begin + 3 * kReach);
    for (Place j = begin; j < end; ++j) {
      // "the Qatari-brokered deal", not "the Turkish-backed rebels"
      const bool deal = flow_.any(j + 1, Cues(Cue::bargain_noun, Cue::swap_noun, Cue::captive_word)) ||
                        flow_.any(j + 2, Cues(Cue::bargain_noun, Cue::swap_noun));
      if (flow_.any(j, Cues(Cue::go_between_done)) && j >= begin + 2 && flow_.is(j - 1, Cue::hyphen) && deal &&
          flow_.is(j - 2, Cue::party)) {
        add_broker(j - 2);
      }
      const bool by = (flow_.any(j, Cues(Cue::go_between_done, Cue::go_between)) && flow_.is(j + 1, Cue::by)) ||
                      (flow_.any(j, Cues(Cue::auspices_word, Cue::mediation_head)) &&
                       flow_.any(j + 1, Cues(Cue::of, Cue::by, Cue::from)));
      if (by) {
        Place gap = 0;
        for (Place k = j + 2; k < end && gap < 6; ++k) {
          if (flow_.any(k, kHardStop)) break;
          if (flow_.is(k, Cue::party)) {
            add_broker(k);
            gap = 0;
          } else {
            if (flow_.any(k, Cues(Cue::auxiliary)) || (flow_.is(k, Cue::preposition) && !flow_.is(k, Cue::of))) break;
            ++gap;
          }
        }
      }
    }
    // "Turkey said it had brokered the swap": who is said to have done it.
    for (Place j = begin + 1; j < end; ++j) {
      if (!flow_.is(j, Cue::go_between) || flow_.any(j + 1, Cues(Cue::by, Cue::hyphen)) ||
          flow_.is(j - 1, Cue::hyphen) || flow_.is(j - 1, Cue::determiner))
        continue;
      for (Place k = j; k > begin && j - k < 9;) {
        --k;
        if (flow_.any(k, Cues(Cue::period, Cue::comma, Cue::quote, Cue::swap_noun, Cue::preposition))) break;
        if (flow_.is(k, Cue::party) && !mention(k).attributive) {
          add_broker(k);
          break;
        }
      }
    }
    for (Place j = begin; j < end; ++j) {
      if (!flow_.is(j, Cue::party) || mention(j).attributive) continue;
      const Index e = mention(j).entity;
      if (mediates(in_, e) && e != s_.left.party && e != s_.right.party) s_.mediators.add(e);
    }
  }
  void add_broker(Place p) {
    const Index e = mention(p).entity;
    if (e == none || e == s_.left.party || e == s_.right.party) return;
    s_.mediators.add(e);
    if (in_.parties->entities[e].kind == PartyKind::person) s_.mediators.add(in_.parties->entities[e].represents);
  }

  /// "officials said on Sunday", "held since April": no date of the deal.
  bool other_date(Index date) const {
    const Place p = flow_.place_of((*in_.dates)[date].first);
    if (p == kNoPlace) return false;
    for (Place j = p; j > flow_.begin_of(p) && p - j < 4;) {
      --j;
      if (flow_.any(j, Cues(Cue::saying, Cue::date_bound))) return true;
      if (!flow_.any(j, Cues(Cue::on, Cue::in, Cue::adverb, Cue::manner_adverb))) return false;
    }
    return false;
  }
  void dates() {
    for (const Offer* o : {&s_.left, &s_.right}) {
      for (const Index f : o->gives) {
        const figures::FigureRecord& r = figure(f);
        for (std::uint32_t d = 0; d < r.date_count && r.status != Status::held; ++d) {
          const Index date = in_.figures->date_links[r.first_date + d];
          if (!other_date(date)) s_.dates.add(date);
        }
      }
    }
    if (!s_.dates.empty()) return;
    // The one date beside the verb of the deal, or at the sentence's start.
    const Place begin = begin_near(s_.link_first), end = end_near(s_.link_first);
    for (Place j = begin; j < end; ++j) {
      if (!flow_.is(j, Cue::date) || other_date(flow_.payload[j])) continue;
      const DateType type = (*in_.dates)[flow_.payload[j]].type;
      if (type != DateType::date && type != DateType::time) continue;
      if (j > begin && flow_.is(j - 1, Cue::preposition) && !flow_.any(j - 1, Cues(Cue::on, Cue::in, Cue::at, Cue::by)))
        continue;
      Place k = j;
      bool near = j <= begin + 1;
      for (Place step = 0; k > begin && step < 4; ++step) {
        --k;
        if (flow_.any(k, Cues(Cue::captive_state))) break;
        if (flow_.any(k, Cues(Cue::giving_verb, Cue::swap_verb, Cue::swap_noun))) near = true;
      }
      if (flow_.any(j + 1, Cues(Cue::giving_verb, Cue::swap_verb))) near = true;
      if (near) {
        s_.dates.add(flow_.payload[j]);
        return;
      }
    }
  }

  /// "… for 40 policemen at Bunia on Tuesday": right behind all that is given, dates apart.
  bool behind_all(Place j) const {
    const Place last = std::max(s_.left.all.last, s_.right.all.last);
    if (j < last || flow_.is(j, Cue::on) || flow_.is(j + 1, Cue::party)) return false;
    const Offer& later = s_.left.all.last > s_.right.all.last ? s_.left : s_.right;
    if (later.gives.empty()) return false;  // "a halt to the bombing in C."
    for (Place k = last; k < j; ++k) {
      if (!flow_.any(k, Cues(Cue::date, Cue::on, Cue::comma))) return false;
    }
    return true;
  }

  void place() {
    const Place begin = begin_near(s_.link_first), end = end_near(s_.link_first);
    for (Place j = begin; j + 1 < end; ++j) {
      if (!flow_.any(j, Cues(Cue::in, Cue::at, Cue::on))) continue;
      bool of_deal = j == begin;
      Place k = j;
      for (Place step = 0; k > begin && step < 3; ++step) {
        --k;
        if (flow_.any(k, Cues(Cue::captive_state))) break;
        if (flow_.any(k, Cues(Cue::swap_verb, Cue::swap_noun, Cue::giving_verb))) of_deal = true;
        if (flow_.any(k, Cues(Cue::figure, Cue::party))) break;
      }
      if (!of_deal) of_deal = behind_all(j);
      if (!of_deal) continue;
      Place p = j + 1;
      if (flow_.is(p, Cue::the)) ++p;
      Place last = p;
      while (last < end && flow_.is(last, Cue::capital) && !flow_.any(last, Cues(Cue::determiner, Cue::pronoun)))
        ++last;
      if (last == p) continue;
      const auto& tokens = in_.doc->tokens;
      s_.location = {tokens[flow_.token[p]].begin, tokens[flow_.token[last] - 1].end};
      return;
    }
  }

  const DealInput& in_;
  const Flow& flow_;
  const Index voice_;
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

void complete_swap(const DealInput& in, const Flow& flow, Index voice, Swap& swap) {
  Completer(in, flow, voice, swap).run();
}

void write_exchanges(const DealInput& in, const Flow& flow, ExchangeScratch& scratch, DealRecords& out) {
  const auto& tokens = in.doc->tokens;
  const auto bytes = [&](Place first, Place last) {
    return ByteRange{tokens[flow.token[first]].begin, tokens[flow.token[last] - 1].end};
  };
  std::sort(scratch.swaps.begin(), scratch.swaps.end(), [](const Swap& a, const Swap& b) {
    return std::min(a.left.all.first, a.right.all.first) < std::min(b.left.all.first, b.right.all.first);
  });
  for (const Swap& s : scratch.swaps) {
    ExchangeRecord r;
    r.bytes = bytes(std::min(s.left.all.first, s.right.all.first), std::max(s.left.all.last, s.right.all.last));
    r.sides = {static_cast<std::uint32_t>(out.sides.size()), 2};
    const bool right_first = s.right.all.first < s.left.all.first;
    for (const Offer* o : {right_first ? &s.right : &s.left, right_first ? &s.left : &s.right}) {
      SideRecord side;
      side.party = o->party;
      side.gives = {static_cast<std::uint32_t>(out.links.size()), static_cast<std::uint32_t>(o->gives.size())};
      out.links.insert(out.links.end(), o->gives.begin(), o->gives.end());
      side.gives_text = {static_cast<std::uint32_t>(out.quotes.size()), o->text_count};
      for (std::uint32_t t = 0; t < o->text_count; ++t)
        out.quotes.push_back(bytes(o->texts[t].first, o->texts[t].last));
      out.sides.push_back(side);
      if (o->party != none && !mediates(in, o->party)) out.roles[o->party].add(Role::party);
    }
    r.status = s.status;
    r.basis = s.basis;
    r.mediators = {static_cast<std::uint32_t>(out.links.size()), static_cast<std::uint32_t>(s.mediators.size())};
    out.links.insert(out.links.end(), s.mediators.begin(), s.mediators.end());
    for (const Index m : s.mediators) out.roles[m].add(Role::mediator);
    r.dates = {static_cast<std::uint32_t>(out.links.size()), static_cast<std::uint32_t>(s.dates.size())};
    out.links.insert(out.links.end(), s.dates.begin(), s.dates.end());
    r.location = s.location;
    r.confidence = s.left.party != none && s.right.party != none ? 0.85F : 0.7F;
    r.rule = s.rule;
    out.exchanges.push_back(r);
  }
}

}  // namespace parley::report
