// Reads the words before a verb from right to left: its auxiliaries first, then what governs it.
#include "figures/status.h"

#include <algorithm>
#include <string_view>

namespace parley::figures {

bool frees(Act act) { return act == Act::release || act == Act::gain || act == Act::exchange || act == Act::home; }

Status cue(const Scene& scene, TokenIndex t) {
  if (scene.any(t, Trait::refuse_act | Trait::refuse_name)) return Status::refused;
  if (scene.is(t, Trait::hand_act) && scene.is(t + 1, Trait::down_word))
    return Status::refused;  // "turned down a swap"
  // "would like Israel to free 100", "would like to see them freed"
  if (t > 0 && scene.is(t - 1, Trait::conditional_modal) && scene.of_class(t, Rare::like_word)) return Status::demanded;
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
  if (scene.is(t, Trait::plan_act) && scene.any(t, Trait::third_form | Trait::base_form) &&
      scene.is(t + 1, Trait::to_word) && !(t > 0 && scene.any(t - 1, Trait::determiner | Trait::modifier_word)))
    return Status::planned;  // "Nigeria plans to free"
  if (scene.any(t, Trait::propose_act | Trait::propose_name)) return Status::proposed;
  if (scene.any(t, Trait::plan_act | Trait::schedule_word)) return Status::planned;
  return Status::unknown;
}

namespace {

constexpr TokenIndex kAfterwards = 14;   // from "held" to "before handing them over"
constexpr TokenIndex kCueReach = 14;     // from an infinitive or a noun back to what governs it
constexpr TokenIndex kClauseReach = 40;  // back to "if", "whether"

bool clause_break(const Scene& scene, TokenIndex t) {
  return scene.punct(t, ';') || scene.punct(t, ':') || scene.punct(t, '.');
}

bool conditional(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  // "Had the deal gone through, Israel would have freed 450"
  if (scene.is(s.first, Trait::had_word) && s.first < at) return true;
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
    Status said = cue(scene, w);
    if (said == Status::unknown) continue;
    // "wants to swap six men for three": what he would do himself
    if (said == Status::demanded && scene.is(w, Trait::demand_act) && t == at && scene.verb(at + 1) &&
        scene.any(at + 1, Trait::exchange_act | Trait::release_act | Trait::let_act | Trait::set_act | Trait::hand_act))
      return Status::proposed;
    // "did not agree to": no agreement
    if (said == Status::agreed)
      for (TokenIndex k = w, m = 0; k > s.first && m < 4; --k, ++m)
        if (scene.is(k - 1, Trait::negation)) return Status::refused;
    // "has turned down an offer to"
    if (said != Status::refused && scene.any(w, Trait::propose_name | Trait::demand_name | Trait::agree_name) &&
        w > s.first && scene.any(w - 1, Trait::determiner | Trait::modifier_word))
      for (TokenIndex k = w, m = 0; k > s.first && m < 5; --k, ++m)
        if (cue(scene, k - 1) == Status::refused) return Status::refused;
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
  for (TokenIndex u = s.first; u + 2 < s.last && u < s.first + kClauseReach; ++u) {
    const std::string_view b = scene.bytes(u);
    if (b != "Under" && b != "under") continue;
    for (TokenIndex t = u + 1; t < s.last && t < u + 6; ++t)
      if (scene.is(t, Trait::agree_name)) return true;
  }
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
  for (TokenIndex t = at, n = 0; t > s.first && n < kCueReach; --t, ++n)
    if (scene.is(t - 1, Trait::say_act)) return true;
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
    if (scene.is(w, Trait::say_act) && w + 2 < s.last && scene.of_class(w + 1, Rare::plain_no) &&
        scene.is(w + 2, Trait::to_word))
      return Status::refused;
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
    if (scene.is(t, Trait::cancel_act) || (scene.is(t, Trait::call_act) && scene.of_class(t + 1, Rare::plain_off)))
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
      if (scene.of_class(w, Rare::being_form)) being = true;
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
  if (to && t > s.first && scene.of_class(t - 1, Rare::yet_word)) return Status::held;  // "have yet to free 25"
  if (to) {
    const Status said = governed(scene, t, Status::unknown);
    if (said == Status::planned && negated) return Status::refused;
    if (t > s.first && scene.is(t - 1, Trait::supposed_word)) return Status::refused;
    if (said != Status::unknown) return said;
    if (scheduled != Status::unknown) return scheduled;
    if (t > s.first) {
      const TokenIndex w = t - 1;
      if (scene.is(w, Trait::had_word)) return negated ? Status::unknown : Status::completed;  // "had to swap four"
      if (scene.is(w, Trait::be) || scene.is(w, Trait::have))
        return under_deal(scene, v) ? Status::agreed : Status::planned;
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
  // "demanded that 60 of their men be freed"
  if (be && !have && !future && !would && !modal && !must && p.passive) {
    TokenIndex first = v;
    while (first > s.first && v - first < 4 && (scene.adverb(first - 1) || scene.is(first - 1, Trait::negation)))
      --first;
    if (first > s.first && scene.of_class(first - 1, Rare::plain_be)) {
      const Status said = governing_clause(scene, first - 1);
      return said == Status::unknown ? Status::demanded : said;
    }
  }
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

/// "would be let go only when Israel frees 700": a price, whatever the tense.
bool only_when(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = at, n = 0; t > s.first + 1 && n < kCueReach; --t, ++n) {
    const TokenIndex w = t - 1;
    if (clause_break(scene, w) || scene.punct(w, ',')) return false;
    if (!scene.any(w, Trait::clause_opener | Trait::conditional | Trait::wh_word | Trait::subordinator)) continue;
    if (!scene.of_class(w - 1, Rare::only_word)) return false;
    for (TokenIndex k = w, m = 0; k > s.first && m < kClauseReach; --k, ++m)
      if (scene.any(k - 1, Trait::future | Trait::conditional_modal | Trait::modal)) return true;
    return false;
  }
  return false;
}

/// "would be kept until the army freed nine", "would free 40 once I. let 392 go": not yet done.
Status awaited(const Scene& scene, TokenIndex at) {
  const text::Sentence& s = scene.sentence(at);
  for (TokenIndex t = at, n = 0; t > s.first && n < kCueReach; --t, ++n) {
    const TokenIndex w = t - 1;
    if (clause_break(scene, w) || scene.punct(w, ',')) return Status::completed;
    const bool until = scene.is(w, Trait::until_word);
    if (!until &&
        !(scene.is(w, Trait::clause_opener) && scene.is(w, Trait::subordinator) && scene.of_class(w, Rare::once_word)))
      continue;
    for (TokenIndex k = w, m = 0; k > s.first && m < kClauseReach; --k, ++m)
      if (scene.any(k - 1, Trait::future | Trait::conditional_modal)) return until ? Status::demanded : Status::unknown;
    return Status::completed;
  }
  return Status::completed;
}

/// "They held four for 19 days before handing them over": those held are free.
bool freed_afterwards(const Scene& scene, TokenIndex held) {
  if (!scene.is(held, Trait::past_form)) return false;  // "is holding four before handing them over": not yet
  const TokenIndex end = std::min<TokenIndex>(scene.sentence(held).last, held + kAfterwards);
  for (TokenIndex t = held + 1; t + 2 < end; ++t) {
    if (!scene.of_class(t, Rare::before_opener) || !scene.is(t + 1, Trait::ing_form)) continue;
    if (!scene.is(t + 2, Trait::object_pronoun)) continue;
    if (scene.is(t + 1, Trait::release_act) || (scene.is(t + 1, Trait::let_act) && scene.is(t + 3, Trait::go_word)) ||
        (scene.is(t + 1, Trait::set_act) && scene.is(t + 3, Trait::free_word)) ||
        (scene.is(t + 1, Trait::hand_act) && scene.any(t + 3, Trait::over_word | Trait::back_word | Trait::to_word)))
      return true;
  }
  return false;
}

}  // namespace

Status predicate_status(const Scene& scene, const Predicate& p) {
  if (!p) return Status::unknown;
  if (p.act == Act::missing || p.act == Act::among) return Status::held;
  // handed over to a court: still in custody
  if (p.act == Act::release && !p.nominal)
    for (TokenIndex t = p.at + 1; t < scene.sentence(p.at).last && t < p.at + 6; ++t)
      if (scene.is(t, Trait::court_word)) return Status::held;
  if (!p.nominal && frees(p.act) && only_when(scene, p.at)) return Status::demanded;
  const Status status = p.nominal ? noun_status(scene, p) : verb_status(scene, p);
  if (conditional(scene, p.at)) return Status::unknown;
  if (status == Status::completed && frees(p.act)) return awaited(scene, p.at);
  if (status == Status::held && p.act == Act::hold && !p.nominal && freed_afterwards(scene, p.at))
    return Status::completed;
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

}  // namespace parley::figures
