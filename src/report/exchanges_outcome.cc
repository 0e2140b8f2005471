// What came of a deal, what it rests on, who brokered it, when and where.
#include "report/exchanges.h"

namespace parley::report {
namespace {

constexpr Cues kHardStop{Cue::period, Cue::semicolon, Cue::colon, Cue::quote};

class Outcome {
 public:
  Outcome(const DealInput& in, const Flow& flow, Swap& swap) : in_(in), flow_(flow), s_(swap) {}

  void run() {
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
  bool text_has(const Offer& o, const Cues& cues) const { return texts_have(flow_, o, cues); }

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
    if (s_.demanded) return Status::demanded;
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
      if (flow_.any(j, Cues(Cue::saying, Cue::date_bound, Cue::captive_state))) return true;
      if (!flow_.any(j, Cues(Cue::on, Cue::in, Cue::adverb, Cue::manner_adverb, Cue::the))) return false;
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
    // "… and 30 for 25 on Tuesday": the date right behind all that is given
    const Place last = std::max(s_.left.all.last, s_.right.all.last);
    for (Place j = last; j < last + 2 && j < flow_.end_of(last - 1); ++j) {
      if (flow_.is(j, Cue::date) && !other_date(flow_.payload[j])) {
        const DateType type = (*in_.dates)[flow_.payload[j]].type;
        if (type != DateType::date && type != DateType::time) break;
        s_.dates.add(flow_.payload[j]);
        return;
      }
      if (!flow_.any(j, Cues(Cue::on, Cue::in))) break;
    }
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
  Swap& s_;
};

}  // namespace

void settle_outcome(const DealInput& in, const Flow& flow, Swap& swap) { Outcome(in, flow, swap).run(); }

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
    r.rule = s.rule;
    out.exchanges.push_back(r);
  }
}

}  // namespace parley::report
