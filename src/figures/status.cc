// Reads the words before a verb from right to left: its auxiliaries first, then what governs it.
#include "figures/status.h"

#include <algorithm>

namespace parley::figures {

namespace {

constexpr TokenIndex kCueReach = 14;     // from an infinitive or a noun back to what governs it
constexpr TokenIndex kClauseReach = 40;  // back to "if", "whether"

bool frees(Act act) { return act == Act::release || act == Act::gain || act == Act::exchange || act == Act::home; }

/// What a word says of a release that it governs; `unknown`: nothing.
Status cue(const Scene& scene, TokenIndex t) {
  if (scene.any(t, Trait::refuse_act | Trait::refuse_name)) return Status::refused;
  if (scene.is(t, Trait::hand_act) && scene.is(t + 1, Trait::down_word))
    return Status::refused;  // "turned down a swap"
  if (scene.is(t, Trait::rule_act) && within(scene, t + 1, scene.sentence(t).last, 3, Traits(Trait::out_word)))
    return Status::refused;
  if (scene.is(t, Trait::demand_act) && scene.any(t + 1, Trait::wh_word | Trait::conditional))
    return Status::unknown;  // "Asked when they would be freed, he said …"
  if (scene.is(t, Trait::agree_act) && scene.is(t, Trait::base_form) && t > 0 &&
      scene.any(t - 1, Trait::modal | Trait::to_word))
    return Status::proposed;  // "would negotiate the release of"
  if (scene.any(t, Trait::agree_act | Trait::agree_name)) return Status::agreed;
  if (scene.is(t, Trait::demand_act) &&
      (scene.is(t + 1, Trait::conditional) || scene.is(t + 1, Trait::wh_word) || scene.is(t + 1, Trait::how_word)))
    return Status::unknown;  // "asked when", "asked whether"
  if (scene.any(t, Trait::demand_act | Trait::demand_name | Trait::call_act)) return Status::demanded;
  if (scene.any(t, Trait::propose_act | Trait::propose_name)) return Status::proposed;
  if (scene.any(t, Trait::plan_act | Trait::schedule_word)) return Status::planned;
  return Status::unknown;
}

bool clause_break(const Scene& scene, TokenIndex t) {
  return scene.punct(t, ';') || scene.punct(t, ':') || scene.punct(t, '.');
}

bool conditional(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = at, n = 0; t > s.first && n < kClauseReach; --t, ++n) {
    if (clause_break(scene, t - 1)) return false;
    if (scene.is(t - 1, Trait::conditional)) return true;
    if (scene.punct(t - 1, ',') && n > 0)
      return scene.is(s.first, Trait::conditional) && !scene.is(s.first, Trait::wh_word);
  }
  return false;
}

Status governed(const Scene& scene, TokenIndex at, Status otherwise) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = at, n = 0; t > s.first && n < kCueReach; --t, ++n) {
    const TokenIndex w = t - 1;
    if (clause_break(scene, w)) break;
    if (scene.date(w) != none) continue;
    const Status said = cue(scene, w);
    if (said == Status::unknown) continue;
    // "did not agree to": no agreement
    if (said == Status::agreed)
      for (TokenIndex k = w, m = 0; k > s.first && m < 4; --k, ++m)
        if (scene.is(k - 1, Trait::negation)) return Status::refused;
    // "went back on its promise to", "broke its word to"
    if (said != Status::refused && w > s.first && scene.any(w - 1, Trait::determiner | Trait::possessive_pronoun))
      for (TokenIndex k = w, m = 0; k > s.first && m < 4; --k, ++m)
        if (scene.is(k - 1, Trait::renege_act) || (scene.is(k - 1, Trait::back_word) && scene.is(k, Trait::on_word)))
          return Status::refused;
    return said;
  }
  return otherwise;
}

/// Does the sentence speak of terms still on the table?
bool terms_told(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = s.first; t < s.last && t - s.first < 80; ++t)
    if (scene.any(t, Trait::propose_name | Trait::propose_act | Trait::conditional)) return true;
  return false;
}

/// "Under the deal, …"
bool under_deal(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  if (s.first + 3 >= s.last || scene.bytes(s.first) != "Under") return false;
  for (TokenIndex t = s.first + 1; t < s.last && t < s.first + 6; ++t)
    if (scene.is(t, Trait::agree_name)) return true;
  return false;
}

/// "had agreed that 500 prisoners would be released", "demands that they be freed": what stands before the "that" of the clause.
Status governing_clause(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = at, n = 0; t > s.first + 1 && n < kClauseReach; --t, ++n) {
    if (clause_break(scene, t - 1)) return Status::unknown;
    if (!scene.is(t - 1, Trait::relative) || !scene.is(t - 1, Trait::demonstrative)) continue;
    const Status said = cue(scene, t - 2);
    return said == Status::agreed || said == Status::demanded || said == Status::proposed ||
                   (said == Status::planned && !scene.is(t - 2, Trait::say_act))
               ? said
               : Status::unknown;
  }
  return Status::unknown;
}

/// "denied that four fighters had been given in exchange": it may be so or not.
bool denied(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = at, n = 0; t > s.first + 1 && n < kClauseReach; --t, ++n) {
    if (clause_break(scene, t - 1)) return false;
    if (scene.is(t - 1, Trait::relative) && scene.is(t - 1, Trait::demonstrative))
      return scene.is(t - 2, Trait::refuse_act);
  }
  return false;
}

bool say_before(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = at, n = 0; t > s.first && n < 9; --t, ++n)
    if (scene.is(t - 1, Trait::say_act)) return true;
  return false;
}

/// "… detained ten sailors, although they were released the next day"
bool freed_after(const Scene& scene, TokenIndex at) {
  const TokenIndex end = scene.sentence(at).last;
  for (TokenIndex t = at + 1; t + 2 < end && t < at + 35; ++t) {
    // "and released them"
    if (scene.is(t + 1, Trait::object_pronoun) && scene.is(t + 1, Trait::plural_person) &&
        scene.is(t, Trait::past_form) && verb_act(scene, t, end).act == Act::release && !verb_act(scene, t, end).weak &&
        !scene.any(t - 1, Trait::to_word | Trait::modal))
      return true;
    if (!scene.is(t, Trait::plural_person) || !scene.is(t + 1, Trait::be_past)) continue;
    TokenIndex v = t + 2;
    while (v < end && scene.adverb(v)) ++v;
    const Predicate p = verb_act(scene, v, end);
    return (p.act == Act::release || p.act == Act::exchange) && !p.weak;
  }
  return false;
}

Status noun_status(const Scene& scene, const Predicate& p) {
  if (!frees(p.act)) return Status::held;
  const text::Sentence& s = scene.sentence(p.at);
  Status found = Status::unknown;
  for (TokenIndex t = p.at, n = 0; t > s.first && n < kCueReach + 6; --t, ++n) {
    const TokenIndex w = t - 1;
    // "the one thing that they have asked for: freedom for 400 comrades"
    if (clause_break(scene, w) && !(scene.punct(w, ':') && t == p.at)) break;
    if (scene.is(w, Trait::demand_act) || scene.is(w, Trait::call_act) || scene.is(w, Trait::demand_name)) {
      // "rejected a call for the release of"
      for (TokenIndex k = w, m = 0; scene.any(w, Trait::demand_name | Trait::call_act) && k > s.first && m < 4;
           --k, ++m)
        if (scene.is(k - 1, Trait::refuse_act)) return Status::refused;
      return scene.any(w, Trait::past_form | Trait::participle_form) && found == Status::completed ? found
                                                                                                   : Status::demanded;
    }
    if (found != Status::unknown) continue;
    if (scene.is(w, Trait::maybe_word)) return Status::unknown;
    if (scene.is(w, Trait::detail_word)) return Status::planned;
    if (scene.is(w, Trait::receive_act) && w > s.first &&
        (scene.is(w - 1, Trait::negation) || (w > s.first + 1 && scene.is(w - 2, Trait::negation))))
      return Status::refused;
    if (scene.is(w, Trait::achieve_word)) {
      found = Status::completed;
      continue;
    }
    if (scene.is(w, Trait::gain_act)) {
      const bool done = scene.any(w, Trait::past_form | Trait::participle_form | Trait::third_form);
      const bool modal = w > s.first && scene.any(w - 1, Trait::modal | Trait::to_word);
      if (done && !modal)
        found = Status::completed;
      else if (modal && scene.is(w - 1, Trait::future))
        return Status::planned;
      continue;
    }
    const Status said = cue(scene, w);
    if (scene.is(w, Trait::conditional) || scene.is(w, Trait::relative)) continue;
    if (said == Status::planned && scene.is(w, Trait::plan_act) &&
        scene.any(w, Trait::past_form | Trait::participle_form) && scene.is(w, Trait::say_act)) {
      found = Status::completed;  // "announced the release of"
      continue;
    }
    if (said != Status::unknown) return said;
    if (scene.is(w, Trait::future)) return Status::planned;
  }
  if (found != Status::unknown) return found;
  // "the release of 20 men will …", "… is to", "… is under way"
  for (TokenIndex t = p.at; t < s.last && t < p.at + 20; ++t) {
    if (clause_break(scene, t)) break;
    if (scene.is(t, Trait::future)) return Status::planned;
    if (scene.is(t, Trait::modal) && scene.date(t) == none && !scene.is(t, Trait::conditional_modal))
      return Status::unknown;  // "the release of 60 men may follow"
    if (scene.is(t, Trait::put_act) && scene.is(t + 1, Trait::off_word)) return Status::unknown;
    // "the release of 31 captives was agreed"
    if (scene.is(t, Trait::cancel_act) || (scene.is(t, Trait::call_act) && scene.bytes(t + 1) == "off"))
      return Status::unknown;
    if (scene.is(t, Trait::be) && scene.is(t + 1, Trait::participle_form)) {
      const Status said = cue(scene, t + 1);
      if (said != Status::unknown) return said;
    }
  }
  return Status::completed;
}

/// "The accord foresees that Kabul frees 5,000 men and that the Taliban release 1,000": the present of a clause that a plan governs.
Status clause_told(const Scene& scene, TokenIndex verb) {
  if (scene.is(verb, Trait::past_form) || !scene.any(verb, Trait::third_form | Trait::base_form))
    return Status::unknown;
  const text::Sentence& s = scene.sentence(verb);
  for (TokenIndex t = verb, n = 0; t > s.first + 1 && n < kClauseReach; --t, ++n) {
    const TokenIndex that = t - 1;
    if (clause_break(scene, that)) return Status::unknown;
    if (!scene.is(that, Trait::relative) || !scene.is(that, Trait::demonstrative)) continue;
    const Status said = cue(scene, that - 1);
    if (said == Status::planned && scene.is(that - 1, Trait::say_act))
      return Status::unknown;  // "announced that it frees"
    if (said != Status::unknown) return said;
  }
  return Status::unknown;
}

Status verb_status(const Scene& scene, const Predicate& p) {
  const text::Sentence& s = scene.sentence(p.at);
  const TokenIndex v = p.at;
  if (scene.is(v, Trait::demand_act) && frees(p.act)) return Status::demanded;  // "wants 100 of its men back"
  bool negated = false, to = false, have = false, past = scene.any(v, Traits(Trait::past_form));
  bool be = false, being = false, future = false, would = false, modal = false, must = false;
  Status scheduled = Status::unknown;
  TokenIndex t = v;
  for (TokenIndex n = 0; t > s.first && n < 10; --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.date(w) != none) break;  // May is no auxiliary there
    if (scene.is(w, Trait::negation))
      negated = true;
    else if (scene.is(w, Trait::be)) {
      be = true;
      if (scene.bytes(w) == "being") being = true;
      if (scene.is(w, Trait::be_past)) past = true;
    } else if (scene.is(w, Trait::have))
      have = true;
    else if (scene.is(w, Trait::conditional_modal))
      would = true;
    else if (scene.is(w, Trait::future))
      future = true;
    else if (scene.is(w, Trait::modal)) {
      const std::string_view b = scene.bytes(w);
      if (b == "must" || b == "should" || b == "ought")
        must = true;
      else
        modal = true;
    } else if (scene.is(w, Trait::do_))
      past = true;
    else if (scene.is(w, Trait::to_word) && !scene.is(v, Trait::ing_form)) {  // but "into giving up"
      to = true;
    } else if (to && scene.is(w, Trait::supposed_word)) {
      return Status::refused;
    } else if (to && be && scene.any(w, Trait::schedule_word | Trait::plan_act)) {
      scheduled = Status::planned;
    } else if (scene.quote(w) || scene.any(w, Trait::each_word | Trait::quantifier_all) ||
               (scene.adverb(w) && scene.date(w) == none)) {
      continue;
    } else {
      break;
    }
    if (to) {
      t = w;
      break;
    }
  }
  if (!frees(p.act)) {
    if (p.act == Act::harm) return Status::unknown;
    if (to && have && p.act == Act::capture) return Status::held;  // "known to have been kidnapped"
    if (future || would || modal || to)
      return p.act == Act::hold || p.act == Act::missing ? Status::held : Status::unknown;
    return Status::held;
  }
  if (to && t > s.first && scene.bytes(t - 1) == "yet") return Status::held;  // "have yet to free 25"
  if (to) {
    const Status said = governed(scene, t, Status::unknown);
    if (said == Status::planned && negated) return Status::refused;
    if (t > s.first && scene.is(t - 1, Trait::supposed_word)) return Status::refused;
    if (said != Status::unknown) return said;
    if (scheduled != Status::unknown) return scheduled;
    if (t > s.first) {
      const TokenIndex w = t - 1;
      if (scene.is(w, Trait::be) || scene.is(w, Trait::have)) return Status::planned;
      if (scene.is(w, Trait::go_word) && scene.is(w, Trait::ing_form)) return Status::planned;
      // an operation, a bid: done where the verb says so
      bool successful = false;
      for (TokenIndex k = t, n = 0; k > s.first && n < kCueReach; --k, ++n)
        successful |= scene.is(k - 1, Trait::success_word);
      for (TokenIndex k = t, n = 0; k > s.first && n < kCueReach; --k, ++n) {
        if (scene.is(k - 1, Trait::success_word)) return Status::completed;
        if (scene.is(k - 1, Trait::raid_word) && !successful && scene.any(v, Trait::release_act | Trait::gain_act))
          return Status::held;
        if (scene.is(k - 1, Trait::future)) return Status::planned;
      }
      for (TokenIndex k = t, n = 0; k > s.first && n < kCueReach; --k, ++n) {
        if (scene.any(k - 1, Trait::past_form | Trait::third_form | Trait::participle_form | Trait::be))
          return p.passive ? Status::planned : Status::unknown;
      }
      return Status::planned;  // a headline: "Army to free 20 men"
    }
    return Status::unknown;
  }
  if (negated && (p.act == Act::home || p.passive) && have)
    return Status::held;  // have never come home, have not been freed
  if (negated) return Status::refused;
  if (would || future) {
    for (TokenIndex k = t, n = 0; k > s.first && n < 6; --k, ++n)
      if (scene.is(k - 1, Trait::refuse_act)) return Status::refused;
  }
  if (would || future) {
    const Status said = governing_clause(scene, t);
    if (said != Status::unknown) return said;
  }
  if (would) return say_before(scene, v) && !terms_told(scene, v) ? Status::planned : Status::proposed;
  if (future) return under_deal(scene, v) ? Status::agreed : Status::planned;
  if (must) return p.act == Act::home && p.weak ? Status::planned : Status::demanded;  // "two women should follow"
  if (modal) return Status::unknown;
  if (scene.is(v, Trait::ing_form)) {
    if (t > s.first && scene.is(t - 1, Trait::begin_act) &&
        scene.any(t - 1, Trait::past_form | Trait::third_form | Trait::participle_form))
      return Status::ongoing;  // "began releasing"
    if (be) return past ? Status::completed : Status::ongoing;
    if (t > s.first + 1 && scene.is(t - 1, Trait::of_word) && scene.is(t - 2, Trait::progress_name))
      return Status::ongoing;  // "is in the middle of handing back"
    for (TokenIndex k = v, n = 0; k > s.first && n < kCueReach; --k, ++n) {
      if (clause_break(scene, k - 1)) break;
      if (scene.any(k - 1, Trait::conditional_modal | Trait::future) && scene.is(k, Trait::negation))
        return Status::refused;  // "will not hear of letting them go"
      if (scene.is(k - 1, Trait::conditional_modal)) return Status::proposed;
      if (scene.is(k - 1, Trait::future)) return Status::planned;
    }
    return governed(scene, v, Status::completed);
  }
  if (denied(scene, t)) return Status::unknown;
  if (being) return Status::ongoing;
  if (have) return Status::completed;
  // "demands that Israel release": the base form of a wish
  if (scene.is(v, Trait::base_form) && !scene.is(v, Trait::past_form)) {
    for (TokenIndex k = v, n = 0; k > s.first && n < 8; --k, ++n)
      if (scene.any(k - 1, Trait::demand_act | Trait::propose_act)) return cue(scene, k - 1);
  }
  // "suggested that the militia let 14 nurses go": so, too, where the past looks the same
  if (scene.is(v, Trait::base_form) && scene.is(v, Trait::past_form) && !be) {
    const Status said = governing_clause(scene, v);
    if (said == Status::demanded || said == Status::proposed) return said;
  }
  if (const Status said = clause_told(scene, v); said != Status::unknown) return said;
  if (scene.is(v, Trait::third_form) && !have && !be && under_deal(scene, v)) return Status::agreed;
  return Status::completed;  // past, or the present of headlines and chronicles
}

// Tokens that are read back from a word of exchange: enough for a long sentence, and a bound for one without end.
constexpr TokenIndex kExchangeReach = 120;

}  // namespace

Status predicate_status(const Scene& scene, const Predicate& p) {
  if (!p) return Status::unknown;
  if (p.act == Act::missing || p.act == Act::among) return Status::held;
  // handed over to a court: still in custody
  if (p.act == Act::release && !p.nominal)
    for (TokenIndex t = p.at + 1; t < scene.sentence(p.at).last && t < p.at + 6; ++t)
      if (scene.is(t, Trait::court_word)) return Status::held;
  const Status status = p.nominal ? noun_status(scene, p) : verb_status(scene, p);
  if (conditional(scene, p.at)) return Status::unknown;
  return status;
}

const Predicate* leading_predicate(const Frame& f) {
  const Predicate* order[] = {&f.object, &f.main, &f.post};
  for (const Predicate* p : order)
    if (*p && frees(p->act)) return p;
  for (const Predicate* p : order)
    if (*p && p->act != Act::harm) return p;
  return nullptr;
}

TokenIndex wanted_behind(const Scene& scene, TokenIndex t) {
  const TokenIndex end = scene.sentence(t > 0 ? t - 1 : 0).last;
  const bool whom = scene.is(t, Trait::relative);
  if (whom) ++t;
  const Index m = scene.mention(t);
  if (m != none)
    t = scene.party_mention(m).last;
  else if (scene.is(t, Trait::third_person))
    ++t;
  else if (scene.is(t, Trait::the_word) &&
           scene.any(t + 1, Trait::group_name | Trait::captor_name | Trait::government_word))
    t += 2;
  else
    return kNoToken;
  for (int n = 0; n < 3 && t < end; ++n, ++t) {
    if (scene.is(t, Trait::demand_act)) return t;
    if (!scene.is(t, Trait::auxiliary) && !scene.adverb(t)) return kNoToken;
  }
  return kNoToken;
}

namespace {

/// "once the 195 are home": a clause in the present that another waits for.
bool opened_by_condition(const Scene& scene, const Candidate& c, const Quantity& q) {
  const TokenIndex first = scene.sentence(q.first).first;
  TokenIndex t = q.first;
  while (t > first && scene.any(t - 1, Trait::determiner | Trait::quantifier_all | Trait::definite_adjective)) --t;
  if (t == first || !scene.is(t - 1, Trait::clause_opener)) return false;
  const Predicate& p = c.frame.main;
  if (!p || !frees(p.act) || p.at == kNoToken || (!p.passive && scene.is(p.at, Trait::past_form))) return false;
  for (TokenIndex k = c.phrase.last; k < p.at && k < c.phrase.last + 5; ++k)
    if (scene.is(k, Trait::be_past) || scene.bytes(k) == "had") return false;
  return true;
}

/// "Not one of the seven came home", "none of the 40 was let go": of those counted.
bool none_of(const Scene& scene, const Quantity& q) {
  const TokenIndex first = scene.sentence(q.first).first;
  TokenIndex t = q.first;
  while (t > first && scene.any(t - 1, Trait::determiner) && !scene.is(t - 1, Trait::negation)) --t;
  if (t < first + 2 || !scene.is(t - 1, Trait::of_word)) return false;
  return scene.is(t - 2, Trait::negation) || scene.bytes(t - 2) == "None" || scene.bytes(t - 2) == "none" ||
         (t > first + 2 && scene.is(t - 3, Trait::negation) && scene.is(t - 2, Trait::number_word));
}

Status own_status(const Scene& scene, const Candidate& c, const Quantity& q, bool& settled) {
  settled = true;
  // "let all but two go": those two stay
  if (q.number.first >= 2 && scene.is(q.number.first - 1, Trait::but_word) &&
      scene.is(q.number.first - 2, Trait::quantifier_all))
    return Status::held;
  // "all have been sent back except one"
  if (q.number.first >= 2 && scene.bytes(q.number.first - 1) == "except" && c.rule == Rule::of_them)
    return Status::held;
  const bool question = scene.question(q.number.first);
  // "once the 195 are home", "until all 40 are freed": not yet, and perhaps never
  if (opened_by_condition(scene, c, q)) return Status::unknown;
  // "Not one of the seven came home"
  if (!question && none_of(scene, q)) return Status::held;
  if (c.frame.questionable && !c.frame.object &&
      !c.frame.main) {  // "videos of three hostages": nothing is done to them
    settled = false;
    return question ? Status::unknown : Status::held;
  }
  const Predicate* p = leading_predicate(c.frame);
  // "the swap, which includes three Germans seized in May"
  if (c.frame.included && p == &c.frame.post && !frees(p->act)) {
    const TokenIndex first = scene.sentence(q.number.first).first;
    for (TokenIndex t = q.first, n = 0; t > first && n < kCueReach; --t, ++n) {
      if (!scene.is(t - 1, Trait::exchange_name)) continue;
      const Status status = predicate_status(scene, noun_act(scene, t - 1));
      return question ? Status::unknown : status;
    }
  }
  // "Among the Ukrainians who are back are 24 sailors seized in May"
  if (c.frame.included && (p == nullptr || !frees(p->act)) && !question) {
    const TokenIndex first = scene.sentence(q.number.first).first;
    if (scene.is(first, Trait::among_word))
      for (TokenIndex t = first + 1; t < q.first && t < first + kCueReach; ++t)
        if (scene.any(t, Trait::freed_adjective | Trait::home_word | Trait::back_word)) return Status::completed;
  }
  const bool traded = c.frame.exchange_for && c.frame.exchange_at != kNoToken && (p == nullptr || !frees(p->act));
  const bool made_it = c.rule == Rule::object || c.rule == Rule::passive || c.rule == Rule::came_home ||
                       c.rule == Rule::postmodified || c.rule == Rule::told_again;
  // "of whom 60 are due to leave next week", "nine more are to come out"
  if (p != nullptr && p->weak && p->act == Act::home && !question && predicate_status(scene, *p) == Status::planned)
    return Status::planned;
  // "200 prisoners came from the north": no release
  if (p != nullptr && p->weak && !made_it && scene.is(p->at, Trait::come_act) &&
      !within(scene, p->at + 1, scene.sentence(p->at).last, 3,
              Trait::over_word | Trait::across_word | Trait::out_word | Trait::back_word | Trait::home_word))
    p = nullptr;
  if (p != nullptr && !traded &&
      !(p->weak && !made_it && c.phrase.head != Phrase::Head::captive && c.phrase.head != Phrase::Head::elided &&
        c.phrase.head != Phrase::Head::pronoun)) {
    const Status status = predicate_status(scene, *p);
    if (status == Status::held && !question && freed_after(scene, p->at)) return Status::completed;
    // "wants all 11 freed"
    if (status == Status::completed && p == &c.frame.post && scene.is(p->at, Trait::participle_form) &&
        q.first > scene.sentence(q.first).first && scene.is(q.first - 1, Trait::demand_act))
      return question ? Status::unknown : Status::demanded;
    // "the remaining eight were moved to a village"
    if (status == Status::completed && q.remaining && scene.is(p->at, Trait::carry_act)) return Status::held;
    if (question && status != Status::refused && status != Status::proposed) return Status::unknown;
    if (status == Status::unknown && p != &c.frame.post && c.frame.post &&
        (c.frame.post.act == Act::hold || c.frame.post.act == Act::capture))
      return question ? Status::unknown : Status::held;
    return status;
  }
  if (c.frame.exchange_for && c.frame.exchange_at != kNoToken) {
    // the other side's verb decides: look at what is said before the word of exchange
    const text::Sentence& s = scene.sentence(q.number.first);
    const bool noun = c.frame.exchange_at > s.first && scene.is(c.frame.exchange_at - 1, Trait::in_word);
    for (TokenIndex t = c.frame.exchange_at + (noun ? 0 : 1), n = 0; t > s.first && n < kExchangeReach; --t, ++n) {
      const bool named = scene.any(t - 1, Trait::release_name | Trait::exchange_name) && scene.is(t, Trait::of_word);
      const Predicate other = verb_act(scene, t - 1, s.last);
      if (!named && other && !other.weak && frees(other.act)) {
        Predicate v = other;
        v.passive = true;
        const Status status = predicate_status(scene, v);
        return question && status != Status::proposed && status != Status::refused ? Status::unknown : status;
      }
      if (named) {
        Predicate n;
        n.act = Act::release;
        n.at = t - 1;
        n.nominal = true;
        const Status status = predicate_status(scene, n);
        return question && status != Status::proposed && status != Status::refused ? Status::unknown : status;
      }
      const Status said = cue(scene, t - 1);
      if (said != Status::unknown) return said;
    }
    // "In return for the bodies of 17 commandos, Israel handed over …"
    if (c.frame.exchange_at < s.first + 3)
      for (TokenIndex t = q.last; t < s.last && t < q.last + kClauseReach; ++t) {
        const Predicate other = verb_act(scene, t, s.last);
        if (!other || other.weak || !frees(other.act)) continue;
        return question ? Status::unknown : predicate_status(scene, other);
      }
  }
  // "exchanged the last of their prisoners: 382 Syrians, …"
  if (p == nullptr && c.rule == Rule::included && q.first > 0 && scene.punct(q.first - 1, ':')) {
    const text::Sentence& s = scene.sentence(q.number.first);
    for (TokenIndex t = q.first, n = 0; t > s.first && n < kCueReach; --t, ++n) {
      const Predicate other = verb_act(scene, t - 1, s.last);
      if (other && !other.weak && frees(other.act) &&
          scene.any(t - 1, Trait::past_form | Trait::third_form | Trait::participle_form | Trait::base_form))
        return question ? Status::unknown : predicate_status(scene, other);
    }
  }
  // "700 prisoners it wants freed", "sixty prisoners the group had asked for"
  if (p == nullptr || !frees(p->act) || scene.is(p->at, Trait::participle_form)) {
    if (wanted_behind(scene, std::max(c.phrase.last, q.last)) != kNoToken)
      return question ? Status::unknown : Status::demanded;
  }
  // no verb of its own: "they demand 300 prisoners", "the offer of ten hostages"
  if (p == nullptr) {
    const text::Sentence& s = scene.sentence(q.number.first);
    for (TokenIndex t = q.first, n = 0; t > s.first && n < 7; --t, ++n) {
      if (scene.punctuation(t - 1) && !scene.quote(t - 1)) {
        if (!scene.punct(t - 1, ',')) break;
        continue;
      }
      if (scene.any(t - 1, Trait::demand_act | Trait::propose_act | Trait::propose_name | Trait::demand_name))
        return cue(scene, t - 1);
    }
  }
  // "sixty more prisoners are due out on Thursday"
  if (p == nullptr && !question && scene.is(c.phrase.last, Trait::be) && !scene.is(c.phrase.last, Trait::be_past) &&
      scene.bytes(c.phrase.last + 1 < scene.size() ? c.phrase.last + 1 : c.phrase.last) == "due" &&
      scene.any(c.phrase.last + 2, Trait::out_word | Trait::home_word | Trait::back_word))
    return Status::planned;
  // "500 prisoners should benefit from the amnesty"
  if (p == nullptr && !question && c.phrase.head == Phrase::Head::captive && scene.is(c.phrase.last, Trait::modal) &&
      !scene.any(c.phrase.last, Trait::future | Trait::conditional_modal)) {
    const std::string_view modal = scene.bytes(c.phrase.last);
    if (modal == "should" || modal == "must") return Status::demanded;
  }
  // "brings the number of those exchanged to 2,184"
  if (c.rule == Rule::attributed && !question) {
    const text::Sentence& s = scene.sentence(q.number.first);
    const TokenIndex begin = q.number.first - s.first > kClauseReach ? q.number.first - kClauseReach : s.first;
    for (TokenIndex t = begin; t + 1 < q.number.first; ++t)
      if (scene.any(t, Trait::them_word | Trait::captive_name)) {
        const TokenIndex v = scene.token(t + 1).kind == TokenKind::possessive ? t + 2 : t + 1;  // "POW's freed"
        if (scene.is(v, Trait::participle_form) && frees(verb_act(scene, v, s.last).act)) return Status::completed;
      }
  }
  // "treated the three prisoners well and freed them"
  if (p == nullptr && !question && freed_after(scene, q.last)) return Status::completed;
  settled = false;
  return question ? Status::unknown : Status::held;
}

/// "wanted 735 men to be traded, and we said no", "want 400 freed. The president ruled that out": what was answered to a demand.
bool turned_down(const Scene& scene, TokenIndex from) {
  const std::uint32_t own = scene.sentence_of(from > 0 ? from - 1 : 0);
  const TokenRange reach = scene.around(from > 0 ? from - 1 : 0, 0, 1, kClauseReach);
  for (TokenIndex t = from; t < reach.last; ++t) {
    if (scene.punct(t, ';')) return false;
    const bool refusal =
        scene.is(t, Trait::refuse_act) && scene.any(t, Trait::past_form | Trait::third_form | Trait::participle_form);
    const bool says_no = scene.is(t, Trait::say_act) && scene.bytes(t + 1 < scene.size() ? t + 1 : t) == "no";
    const bool rules_out = scene.is(t, Trait::rule_act) && within(scene, t + 1, reach.last, 3, Traits(Trait::out_word));
    if (!refusal && !says_no && !rules_out) continue;
    if (scene.sentence_of(t) == own) {
      // "… , but the government refused"
      for (TokenIndex k = t; k > from; --k)
        if (scene.is(k - 1, Trait::coordinator)) return true;
      return false;
    }
    if (says_no || !scene.verb(t + 1)) {
      for (TokenIndex k = t + 1; k < reach.last && k < t + 5; ++k) {
        if (scene.any(k, Trait::demand_name | Trait::demonstrative | Trait::object_pronoun) || scene.bytes(k) == "it")
          return true;
        if (scene.is(k, Trait::to_word) && frees(verb_act(scene, k + 1, reach.last).act)) return true;
      }
      if (says_no) return true;
    }
    return false;
  }
  return false;
}

}  // namespace

Status candidate_status(const Scene& scene, const Candidate& c, const Quantity& q, bool& settled) {
  Status status = own_status(scene, c, q, settled);
  if (status == Status::demanded && turned_down(scene, std::max(c.phrase.last, q.last))) status = Status::refused;
  const bool fact = status == Status::held || status == Status::completed;
  return fact && scene.asked(q.number.first) ? Status::unknown : status;
}

}  // namespace parley::figures
