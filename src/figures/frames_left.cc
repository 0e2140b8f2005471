// Walks from a phrase to the left: the verb or noun whose object it is, the other side of a deal, lists.
#include "figures/frames_finder.h"

#include <algorithm>

namespace parley::figures {

constexpr TokenIndex kLeftReach = 30;
constexpr TokenIndex kParenthesis = 16;

bool FrameFinder::transparent(TokenIndex t) const {
  return scene.any(t, Trait::determiner | Trait::quantifier_all | Trait::definite_adjective | Trait::increment_word |
                          Trait::modifier_word) ||
         scene.quote(t) || scene.adverb(t);
}

Predicate FrameFinder::governing(TokenIndex t) {
  Predicate p = verb_act(scene, t, end);
  // "was handed 32 soldiers": who is handed them gets them
  if (scene.any(t, Trait::pass_act | Trait::give_act) && scene.is(t, Trait::participle_form) &&
      after_be(scene, t, begin)) {
    p.act = Act::gain;
    p.weak = false;
    return p;
  }
  if (p.act == Act::home && p.weak && scene.is(t, Trait::leaving_word)) p.act = Act::missing;  // "leaves two Americans"
  if (!p && scene.is(t, Trait::give_act) && !scene.is(t, Trait::participle_form)) {            // "gave 20 and got five"
    p.act = Act::release;
    p.weak = true;
  }
  if (p.act == Act::home && scene.any(t, Trait::fly_act | Trait::land_act)) p.act = Act::release;  // "flew home 20 men"
  if (!p || p.act == Act::home) return Predicate();
  if (scene.is(t, Trait::participle_form) && after_be(scene, t, begin)) return Predicate();
  // released as a modifier cannot stand here: the phrase begins behind it
  return p;
}

void FrameFinder::look_left() {
  TokenIndex t = quantity.first;
  int steps = 0;
  const auto back = [&] { return t > begin && steps++ < static_cast<int>(kLeftReach); };
  while (back() && transparent(t - 1)) --t;
  if (t == begin) return;
  --t;
  // "Freed by the pirates, 26 sailors were flown home"
  if (scene.punct(t, ',') && fronted(t)) return;
  look_for_asking(t);
  if (pseudo_cleft(t)) return;
  // Israel's 20 prisoners
  if (scene.token(t).kind == TokenKind::possessive && t > begin) {
    --t;
    while (back() && (scene.capital(t) || scene.mention(t) != none || transparent(t))) --t;
  }
  // Among those freed are 280 prisoners
  if (scene.is(t, Trait::be) && scene.is(begin, Trait::among_word)) {
    frame.included = true;
    among_those(t);
    return;
  }
  // "Among those freed are the director and all 24 sailors"
  if (scene.is(begin, Trait::among_word) && scene.any(t, Trait::coordinator | Trait::be)) {
    for (TokenIndex k = t, n = 0; k > begin && n < kParenthesis; --k, ++n) {
      if (scene.punct(k - 1, ';')) break;
      if (!scene.is(k - 1, Trait::be)) continue;
      if (k - 1 > begin + 1) frame.included = true;
      break;
    }
    if (frame.included) return;
  }
  // "…, among whom were 93 women"
  if (scene.is(t, Trait::be) && t >= begin + 2 && scene.is(t - 1, Trait::whom_word) &&
      scene.is(t - 2, Trait::among_word)) {
    frame.included = true;
    return;
  }
  bool of = false;
  for (; back(); --t) {
    if (scene.is(t, Trait::include_word) || scene.is(t, Trait::among_word)) {
      // but "he was among four journalists"
      frame.included = scene.is(t, Trait::include_word) || t == begin || !scene.is(t - 1, Trait::be);
      return;
    }
    if (scene.any(t, Traits(Trait::them_word)) && t > begin && scene.is(t - 1, Trait::among_word)) {
      frame.included = true;
      return;
    }
    if (scene.is(t, Trait::of_word)) {
      of = true;
      if (t == begin) return;
      TokenIndex noun = t - 1;
      if (scene.punct(noun, ',') && noun > begin && scene.is(noun - 1, Trait::exchange_name))
        --noun;  // "another swap, of 50 for 50"
      // "the release, carried out in two towns this afternoon, of 35 men"
      if (scene.punct(noun, ',')) {
        for (TokenIndex k = noun, n = 0; k > begin && n < kParenthesis; --k, ++n) {
          if (scene.punct(k - 1, ';') || scene.punct(k - 1, ':')) break;
          if (!scene.punct(k, ',') || k == noun) continue;
          if (scene.is(k - 1, Trait::liberty_word) && k >= begin + 3 && scene.is(k - 2, Trait::to_word)) k -= 2;
          TokenIndex act = k - 1;
          if (!noun_act(scene, act)) act = noun_behind_agents(act);  // "the release by Eritrea, on 29 August, of 279"
          if (const Predicate p = act == kNoToken ? Predicate() : noun_act(scene, act)) {
            frame.object = p;
            return;
          }
        }
      }
      if (const TokenIndex act = noun_behind_agents(noun); act != kNoToken) {
        frame.object = noun_act(scene, act);
        return;
      }
      const TokenIndex before_date = noun;  // "the release today of 222 people", "the release on Monday of 44"
      if (scene.punct(noun, ',') && noun > begin && scene.date(noun - 1) != none)
        --noun;  // "the return, today, of six"
      while (noun > begin && scene.date(noun) != none) --noun;
      if (noun != before_date && scene.punct(noun, ',') && noun > begin) --noun;
      if (noun != before_date && noun > begin && scene.any(noun, Trait::on_word | Trait::in_word)) --noun;
      // "let go of nine cadets"
      if (noun > begin && scene.is(noun, Trait::go_word) && scene.is(noun - 1, Trait::let_act)) {
        frame.object.act = Act::release;
        frame.object.at = noun - 1;
        return;
      }
      // "took delivery of nine soldiers", "will take custody of 20 men"
      if (noun > begin && scene.is(noun - 1, Trait::take_act) &&
          scene.any(noun, Trait::homeward_name | Trait::captivity_name)) {
        frame.object.act = Act::gain;
        frame.object.at = noun - 1;
        return;
      }
      if (scene.is(noun, Trait::paper_name)) return;  // "handed over a list of 256 prisoners"
      if (scene.is(noun, Trait::body_name)) {
        frame.of_bodies = true;
        frame.object = governing_before(noun);
        return;
      }
      if (const Predicate p = noun_act(scene, noun)) {
        frame.object = p;
        return;
      }
      // the return home of
      if (scene.any(noun, Trait::home_word | Trait::back_word) && noun > begin) {
        if (const Predicate p = noun_act(scene, noun - 1)) {
          frame.object = p;
          return;
        }
      }
      if (scene.is(noun, Trait::portrait_name)) return;  // videos of three hostages
      if (!scene.any(noun, Trait::group_name | Trait::ordinal_of | Trait::quantifier_all)) return;
      // a first group of, a total of, the names of
      frame.questionable = true;
      while (noun > begin && (transparent(noun - 1) || scene.is(noun - 1, Trait::group_name))) --noun;
      if (noun == begin) return;
      t = noun;  // the loop steps on to what stands before it
      continue;
    }
    break;
  }
  if (t + 1 == 0) return;
  // "granted clemency to two men"
  if (scene.is(t, Trait::to_word) && t > begin + 1 && scene.any(t - 1, Trait::clemency_word | Trait::liberty_word)) {
    for (TokenIndex k = t - 1, n = 0; k > begin && n < 4; --k, ++n)
      if (scene.any(k - 1, Trait::grant_act | Trait::give_act) ||
          (scene.is(k - 1, Trait::bring_act) && scene.is(t - 1, Trait::liberty_word))) {
        frame.object.act = Act::release;
        frame.object.at = k - 1;
        return;
      }
  }
  // "was seized with 17 others", "would go home with 34 others"
  // … "was freed with two of his aides", but "reunited with her three children"
  const bool freed_with = scene.is(t, Trait::with_word) && t > begin && scene.is(t - 1, Trait::participle_form) &&
                          after_be(scene, t - 1, begin) && verb_act(scene, t - 1, end).act != Act::home;
  if (scene.is(t, Trait::with_word) &&
      (phrase.others || freed_with || (t > begin && scene.is(t - 1, Trait::together_word)))) {
    for (TokenIndex k = t, n = 0; k > begin && n < 14; --k, ++n) {
      if (scene.punctuation(k - 1) && !scene.quote(k - 1) && !scene.punct(k - 1, ',')) break;
      Predicate p = verb_act(scene, k - 1, end);
      if (!p || p.act == Act::harm || !scene.verb(k - 1)) continue;
      if (p.act != Act::home && !after_be(scene, k - 1, begin)) {
        if (p.weak || !phrase.others || !starts_object(scene, k)) break;
        frame.object = p;  // "freed its leader, with 575 other prisoners"
        return;
      }
      p.passive = p.act != Act::home;
      frame.main = p;
      return;
    }
  }
  if (scene.is(t, Trait::with_word) && t > begin && scene.is(t - 1, Trait::together_word)) {
    conjunct(t - 1);
    conjoined = static_cast<bool>(frame.object);
    if (frame.object) return;
  }
  if (taken_aboard(t) || carried_aboard(t)) return;
  // "I. answered with 435 men"
  if (scene.is(t, Trait::with_word) && t > begin && scene.is(t - 1, Trait::answer_act)) {
    frame.object.act = Act::release;
    frame.object.at = t - 1;
    return;
  }
  // "opened the gates of the jail to 22"
  if (scene.any(t, Trait::to_word | Trait::for_word)) {
    bool gates = false;
    for (TokenIndex k = t, n = 0; k > begin && n < 9; --k, ++n) {
      if (scene.punctuation(k - 1)) break;
      if (gates && scene.is(k - 1, Trait::open_act)) {
        frame.object.act = Act::release;
        frame.object.at = k - 1;
        return;
      }
      gates |= scene.any(k - 1, Trait::gate_name | Trait::captivity_name);
    }
  }
  // "would part with 300 captives"
  if (scene.is(t, Trait::with_word) && t > begin && scene.is(t - 1, Trait::part_act)) {
    frame.object = governing(t - 1);
    return;
  }
  if (scene.any(t, Trait::for_word | Trait::with_word | Trait::from_word | Trait::against_word)) {
    if (scene.any(t, Trait::for_word | Trait::against_word)) look_for_exchange(t);
    // "freedom for more than 400 of their comrades"
    if (scene.is(t, Trait::for_word) && !frame.exchange_for && t > begin &&
        scene.any(t - 1, Trait::liberty_word | Trait::clemency_word))
      frame.object = noun_act(scene, t - 1);
    return;
  }
  // "would hold on to two Americans"
  if (scene.is(t, Trait::to_word) && t > begin + 1 && scene.is(t - 1, Trait::on_word) &&
      scene.is(t - 2, Trait::hold_act)) {
    frame.object = verb_act(scene, t - 2, end);
    return;
  }
  // "gave Tehran 500 prisoners", "handed the army nine men"
  if (scene.mention(t) != none && !scene.party_mention(scene.mention(t)).attributive) {
    TokenIndex k = scene.party_mention(scene.mention(t)).first;
    if (k > begin && scene.is(k - 1, Trait::the_word)) --k;
    if (k > begin && scene.any(k - 1, Trait::pass_act | Trait::give_act)) {
      const Predicate p = verb_act(scene, k - 1, end);
      if (p.act == Act::release) {
        frame.object = p;
        return;
      }
    }
  }
  // … "handed Kyiv 54 men", where the name is nobody of the tables
  if (scene.capital(t) && scene.mention(t) == none && t > begin &&
      scene.any(t - 1, Trait::pass_act | Trait::give_act) && phrase.head != Phrase::Head::elided &&
      phrase.head != Phrase::Head::other) {
    frame.object.act = Act::release;
    frame.object.at = t - 1;
    return;
  }
  // "His release leaves two Americans in the hands of the militants"
  if (scene.is(t, Trait::leaving_word) && scene.verb(t)) {
    for (TokenIndex k = phrase.last; k < end && k < phrase.last + kLeftReach; ++k) {
      if (scene.punct(k, ';') || scene.any(k, Trait::relative | Trait::auxiliary)) break;
      if (const TokenIndex where = captivity_behind(scene, k, end); where != kNoToken) {
        frame.post.act = Act::hold;
        frame.post.at = where;
        frame.post.relative = true;
        return;
      }
    }
  }
  // "gave back to each other 244 people"
  if (t > begin + 3 && scene.is(t - 1, Trait::each_word) && scene.is(t - 2, Trait::to_word)) t -= 3;
  if (t > begin + 2 && scene.is(t, Trait::each_word) && scene.is(t - 1, Trait::to_word)) t -= 2;
  // "handed the Red Cross 50 captured soldiers", "gave Kiev 40 prisoners"
  if (const Index m = scene.mention(t); m != none && !scene.party_mention(m).attributive) {
    TokenIndex k = scene.party_mention(m).first;
    if (k > begin && scene.is(k - 1, Trait::the_word)) --k;
    if (k > begin && scene.any(k - 1, Trait::pass_act | Trait::give_act) &&
        !(scene.is(k - 1, Trait::participle_form) && after_be(scene, k - 1, begin))) {
      frame.object = verb_act(scene, k - 1, end);
      if (!frame.object) {
        frame.object.act = Act::release;
        frame.object.at = k - 1;
        frame.object.weak = true;
      }
      return;
    }
  }
  if (inverted(t) || shifted(t)) return;
  // "set free 553 people": the verb is "set"
  const bool set_free = scene.is(t, Trait::free_word) && t > begin && scene.is(t - 1, Trait::set_act);
  if (const Predicate p = governing(set_free ? t - 1 : t)) {
    frame.object = p;
    if (of && p.weak) frame.object = Predicate();
    frame.questionable = false;
    return;
  }
  // "a new exchange that covers 190 prisoners"
  // (of captives by name a participle tells nothing new: what becomes of the exchange is said elsewhere)
  if (scene.is(t, Trait::cover_act) && !(scene.is(t, Trait::covering_form) && phrase.head == Phrase::Head::captive)) {
    for (TokenIndex k = t, n = 0; k > begin && n < 4; --k, ++n) {
      if (scene.any(k - 1, Trait::exchange_name | Trait::release_name)) {
        frame.object = noun_act(scene, k - 1);
        return;
      }
      if (!scene.is(k - 1, Trait::relative) && !scene.punct(k - 1, ',') && !scene.adverb(k - 1)) break;
    }
  }
  // "Asmara says that Addis Ababa has 1,200 of its soldiers"
  if (scene.is(t, Trait::have) && t > begin && !phrase.of_tokens.empty() &&
      scene.is(phrase.of_tokens.first, Trait::possessive_pronoun) && phrase.head == Phrase::Head::person &&
      (phrase.last >= end || scene.punctuation(phrase.last) || captivity_behind(scene, phrase.last, end) != kNoToken)) {
    bool said = scene.is(t - 1, Trait::still_word);
    for (TokenIndex k = t, n = 0; !said && k > begin && n < kParenthesis; --k, ++n)
      said = scene.is(k - 1, Trait::say_act);
    if (said) {
      frame.object.act = Act::hold;
      frame.object.at = t;
      return;
    }
  }
  // "the guerrillas still have three Westerners in a camp"
  if (scene.is(t, Trait::have) && t > begin && scene.is(t - 1, Trait::still_word) &&
      (phrase.head == Phrase::Head::person || phrase.head == Phrase::Head::people)) {
    frame.object.act = Act::hold;
    frame.object.at = t;
    frame.object.weak = true;
    return;
  }
  // "they still have more than 200 captives"
  if (scene.is(t, Trait::have) && phrase.head == Phrase::Head::captive) {
    frame.object.act = Act::hold;
    frame.object.at = t;
    return;
  }
  // "the swap saw 14 men cross the bridge", "an exchange involving 20 men"
  if (scene.is(t, Trait::involve_act) && phrase.head != Phrase::Head::captive) {
    for (TokenIndex k = t, n = 0; k > begin && n < 6; --k, ++n) {
      if (scene.punctuation(k - 1) && !scene.punct(k - 1, ',')) return;
      if (!scene.any(k - 1, Trait::exchange_name | Trait::bargain_name)) continue;
      frame.object.act = Act::exchange;
      frame.object.at = k - 1;
      frame.object.nominal = true;
      return;
    }
    return;
  }
  // brought home 20 men · handed over 20 men · took hostage 20 men · freeing at the border 20 men is no English
  if (scene.any(t, Trait::home_word | Trait::back_word | Trait::over_word | Trait::out_word | Trait::up_word |
                       Trait::free_word | Trait::hostage_word | Trait::go_word | Trait::down_word | Trait::off_word |
                       Trait::loose_word | Trait::across_word) &&
      t > begin && scene.verb(t - 1)) {
    if (const Predicate p = governing(t - 1)) {
      frame.object = p;
      frame.questionable = false;
      return;
    }
  }
  if ((scene.is(t, Trait::as_word) && t > begin + 1 && scene.is(t - 2, Trait::as_word)) ||
      scene.any(t, Trait::and_word | Trait::coordinator) || scene.punct(t, ',') || scene.punct(t, text::kDash)) {
    conjunct(t);
    conjoined = static_cast<bool>(frame.object);
    if (!frame.object) listed_exchange(t);
  }
}

bool FrameFinder::fronted(TokenIndex comma) {
  TokenIndex verb = begin;
  while (verb < comma && scene.adverb(verb)) ++verb;
  if (verb == comma || comma - verb > kParenthesis || !scene.is(verb, Trait::participle_form)) return false;
  if (phrase.head == Phrase::Head::elided || !scene.any(phrase.last, Trait::auxiliary | Trait::past_form)) return false;
  const Predicate p = verb_act(scene, verb, comma);
  if ((p.act != Act::release && p.act != Act::capture && p.act != Act::hold) || p.weak ||
      starts_object(scene, verb + 1))
    return false;
  for (TokenIndex k = verb + 1; k < comma; ++k)
    if (scene.any(k, Trait::auxiliary)) return false;
  frame.post = p;
  frame.post.passive = frame.post.relative = true;
  return true;
}

void FrameFinder::among_those(TokenIndex be) {
  for (TokenIndex k = begin + 1; k < be && k < begin + kParenthesis; ++k) {
    const Predicate p = verb_act(scene, k, be);
    if (!p || p.weak || p.act == Act::harm) continue;
    frame.post = p;
    frame.post.relative = true;
    frame.post.passive = scene.is(k, Trait::participle_form) && !(k > begin + 2 && scene.mention(k - 1) != none);
    frame.post.object_relative = !frame.post.passive;
    return;
  }
}

bool FrameFinder::inverted(TokenIndex t) {
  // the verb stands before its subject, and something else opens the clause
  if (!scene.is(t, Trait::come_act) || !scene.any(t, Trait::past_form | Trait::third_form) || t == begin ||
      scene.is(t, Trait::leaving_word))
    return false;
  const Predicate p = verb_act(scene, t, t + 1);
  if (p.act != Act::home || !(scene.word(t - 1) || scene.punct(t - 1, ','))) return false;
  frame.main = p;
  return true;
}

bool FrameFinder::among_helpers(TokenIndex t) const {
  if (!scene.is(t, Trait::coordinator)) return false;
  TokenIndex k = t;
  for (int n = 0; n < 5 && k > begin; ++n, --k) {
    const TokenIndex w = k - 1;
    if (scene.of_class(w, Rare::through_word)) return true;
    if (scene.is(w, Trait::with_word)) return !scene.is(w - 1, Trait::together_word) && !scene.adverb(w - 1);
    if (scene.is(w, Trait::of_word)) return w > begin + 3 && scene.is(w - 3, Trait::with_word);  // with the help of
    if (scene.punctuation(w) || scene.verb(w) || scene.is(w, Trait::preposition)) return false;
  }
  return false;
}

void FrameFinder::conjunct(TokenIndex t) {
  if (among_helpers(t)) return;
  int steps = 0;
  while (t > begin && steps++ < 14) {
    --t;
    if (scene.punct(t, ';') || scene.punct(t, ':') ||
        scene.any(t, Trait::relative | Trait::subordinator | Trait::auxiliary | Trait::pronoun))
      return;
    if (scene.is(t, Trait::of_word) && t > begin) {
      if (const Predicate p = noun_act(scene, t - 1)) {
        frame.object = p;
        return;
      }
      continue;
    }
    if (scene.verb(t)) {
      const Predicate p = verb_act(scene, t, end);
      TokenIndex object = t + 1;  // "hand over a businessman and the bodies of …"
      while (object < end && (scene.any(object, Trait::over_word | Trait::back_word | Trait::home_word |
                                                    Trait::up_word | Trait::out_word | Trait::free_word) ||
                              scene.adverb(object)))
        ++object;
      if (p && !p.weak && p.act != Act::harm && p.act != Act::home && !scene.is(t, Trait::captive_adjective) &&
          starts_object(scene, object)) {
        frame.object = p;
        return;
      }
      if (p.act == Act::harm && starts_object(scene, object)) return;
      if (scene.is(t, Trait::participle_form) && !scene.any(t, Traits(Trait::say_act))) continue;  // held in Belarus
      if (p.act == Act::harm) return;
      return;
    }
  }
}

Predicate FrameFinder::governing_before(TokenIndex noun) {
  TokenIndex t = noun;
  for (int i = 0; i < 4 && t > begin; ++i) {
    --t;
    if (transparent(t)) continue;
    if (scene.any(t, Trait::over_word | Trait::back_word | Trait::home_word | Trait::up_word) && t > begin) continue;
    if (scene.is(t, Trait::of_word) && t > begin) return noun_act(scene, t - 1);
    if (scene.is(t, Trait::for_word)) look_for_exchange(t);
    if (scene.any(t, Traits(Trait::coordinator)) || scene.punct(t, ',')) {
      listed_exchange(t);
      if (frame.exchange_for) return Predicate();
      conjunct(t);
      if (frame.object) return frame.object;
      for (TokenIndex k = t, n = 0; k > begin && n < 2 * kLeftReach; --k, ++n)
        if (scene.any(k, Trait::exchange_name | Trait::exchange_act)) {
          Predicate p;
          p.act = Act::exchange;
          p.at = k;
          p.nominal = scene.is(k, Trait::exchange_name);
          return p;
        }
    }
    if (scene.mention(t) != none && t > begin &&
        scene.any(t - 1, Trait::pass_act | Trait::give_act)) {  // "handed Pakistan the bodies of …"
      Predicate p = verb_act(scene, t - 1, end);
      if (!p) p.act = Act::release;
      return p;
    }
    return verb_act(scene, t, end);
  }
  return Predicate();
}

}  // namespace parley::figures
