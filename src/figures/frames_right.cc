// Walks from a phrase to the right: over joined heads and appositions to relative clauses and the verb whose subject it is.
#include "figures/frames_finder.h"

#include <algorithm>

namespace parley::figures {

constexpr TokenIndex kRightReach = 45;
constexpr TokenIndex kChain = 9;  // auxiliaries, adverbs, "expected to" before a verb

// What a word that nobody is named by must be one of for look_right() to stop at it.
constexpr Traits kSeenRight =
    Trait::number_word | Trait::coordinator | Trait::relative | Trait::leaving_word | Trait::in_word |
    Trait::from_word | Trait::at_word | Trait::of_word | Trait::third_person | Trait::preposition |
    Trait::clause_opener | Trait::subordinator | Trait::until_word | Trait::modal | Trait::be | Trait::have |
    Trait::do_ | Trait::say_act | Trait::base_form | Trait::third_form | Trait::past_form | Trait::participle_form |
    Trait::ing_form | Trait::still_word | Trait::missing_word | Trait::behind_word | Trait::to_word | Trait::deem_word;

void FrameFinder::look_right() {
  TokenIndex t = behind_heads(phrase.last);
  const TokenIndex limit = std::min<TokenIndex>(end, t + kRightReach);
  // Whatever makes a predicate below has a word of kTellsDeed: see Lexicon::note_uses().
  if (!scene.uses().any(t, std::min(limit + 1, scene.size()), kTellsDeed)) return;
  if (phrase.head != Phrase::Head::elided && scene.is(t, Trait::in_word) && scene.is(t + 1, Trait::total_word))
    t += 2;  // "45 persons in all, came home"
  t = behind_apposition(behind_place(behind_of(t, limit), limit), limit);
  bool relative = false, object_relative = false, adjacent = true, coordinated = false;
  bool told = false;  // has a relative clause told something else of them?
  while (t < limit) {
    if (scene.quote(t) || scene.date(t) != none) {  // May is no auxiliary there
      ++t;
      continue;
    }
    if (scene.word(t) && !scene.any(t, kSeenRight) && (!adjacent || scene.mention(t) == none)) {
      adjacent = adjacent && scene.adverb(t);
      ++t;
      continue;
    }
    if (scene.punct(t, '(') || scene.punct(t, '[')) {
      TokenIndex k = t + 1;
      while (k < limit && !scene.punct(k, ')') && !scene.punct(k, ']')) ++k;
      t = k + 1;
      continue;
    }
    if (scene.punct(t, ';') || scene.punct(t, ':') || scene.punct(t, ')') || scene.punct(t, ']')) return;
    if (scene.punct(t, ',')) {
      ++t;
      // "53 prisoners, 40 of whom are …"
      if (scene.token(std::min(t, limit - 1)).kind == TokenKind::number || scene.is(t, Trait::number_word))
        for (TokenIndex k = t + 1; k < t + 4; ++k)
          if (scene.is(k, Trait::of_word) && scene.any(k + 1, Trait::whom_word | Trait::them_word)) return;
      // "of the 60 hostages, 20 were freed"
      if (!relative && t < limit && (scene.token(t).kind == TokenKind::number || scene.is(t, Trait::number_word)) &&
          scene.is(begin, Trait::of_word))
        return;
      // "two Danes in the hills, kidnapped in May": the participle behind the comma is theirs
      if (!relative && !frame.post && !frame.main && t < limit && scene.is(t, Trait::participle_form) &&
          scene.any(t, Trait::capture_act | Trait::kidnap_word) &&
          (!starts_object(scene, t + 1) || scene.is(t + 2, Trait::by_word))) {
        frame.post = verb_act(scene, t, limit);
        frame.post.passive = frame.post.relative = true;
        if (frame.post.act == Act::harm) frame.post = Predicate();
        continue;
      }
      // ", including …": what follows counts others
      if (scene.is(t, Trait::include_word)) {
        TokenIndex k = t;
        while (k < limit && !scene.punct(k, ',') && !scene.any(k, Traits(Trait::auxiliary))) ++k;
        t = k;
      }
      continue;
    }
    // "of the 14 nuns seized in May five came back"
    if (!relative && t > phrase.last && scene.is(begin, Trait::of_word) && scene.is(t, Trait::number_word) &&
        scene.verb(t + 1))
      return;
    if (scene.is(t, Trait::coordinator)) {
      // "120 men were taken prisoner, and 30 were killed": others
      if (frame.main && !relative && (starts_object(scene, t + 1) || counts_others(t + 1))) return;
      coordinated = true;
      ++t;
      continue;
    }
    if (scene.is(t, Trait::relative) && frame.main.weak && frame.main.at >= phrase.last) return;
    if (scene.is(t, Trait::relative) && !(scene.is(t, Trait::demonstrative) && !adjacent)) {
      if (relative && frame.post) return;
      if (!adjacent && t - phrase.last > 4 && !scene.punct(t - 1, ',')) return;  // somebody else's clause
      relative = true;
      object_relative = t + 1 < limit && (starts_object(scene, t + 1) || scene.any(t + 1, Traits(Trait::pronoun)));
      adjacent = false;
      ++t;
      continue;
    }
    // "three men left the prison": out of captivity
    if (!relative && (adjacent || coordinated) && !frame.main && scene.is(t, Trait::leaving_word) &&
        within(scene, t + 1, limit, 5, Traits(Trait::captivity_name))) {
      frame.main.act = Act::home;
      frame.main.at = t;
      return;
    }
    // "who spent a year in Taliban captivity"
    if (relative && !frame.post) {
      if (const TokenIndex where = captivity_behind(scene, t, limit); where != kNoToken) {
        frame.post.act = Act::hold;
        frame.post.at = where;
        frame.post.relative = true;
        relative = object_relative = false;
        t = where + 1;
        continue;
      }
    }
    // "the two Britons it holds", "the 20 men Hamas took"
    if (adjacent && !relative && !frame.post) {
      if (const TokenIndex verb = zero_relative(t, limit); verb != kNoToken) {
        frame.post = verb_act(scene, verb, limit);
        frame.post.relative = frame.post.object_relative = true;
        adjacent = false;
        t = verb + 1;
        continue;
      }
    }
    // "sixteen pupils of a school in Sokoto walked free"
    if (adjacent && !relative && scene.any(t, Trait::preposition)) {
      const TokenIndex behind = behind_places(t, limit);
      if (behind != t) {
        t = behind;
        continue;
      }
    }
    // "pulled out its 21 staff after two colleagues were kidnapped"
    if (!relative && scene.is(t, Trait::clause_opener) && t + 1 < limit &&
        (scene.is(t + 1, Trait::number_word) || scene.token(t + 1).kind == TokenKind::number) &&
        scene.date(t + 1) == none && scene.any(t + 2, Trait::person_name | Trait::captive_name))
      return;
    // "140 women in prisons before they let 13 nuns go": a clause of its own
    if (!relative && scene.is(t, Trait::clause_opener) && scene.is(t + 1, Trait::third_person) &&
        frame.post.act == Act::hold)
      return;
    // "ten men captured while fighting for Ukraine have been freed"
    if (!relative && frame.post && !frame.main && scene.is(t, Trait::clause_opener) &&
        scene.is(t + 1, Trait::ing_form)) {
      TokenIndex k = t + 2;
      while (k < limit && k < t + kChain && !scene.punctuation(k) && !scene.any(k, Trait::be | Trait::have)) ++k;
      if (scene.any(k, Trait::be | Trait::have)) {
        t = k;
        continue;
      }
    }
    if (scene.any(t, Trait::subordinator | Trait::until_word) && !relative) return;
    // "seized 17 people as they were on their way home"
    if (!relative && scene.is(t, Trait::as_word) && scene.is(t + 1, Trait::plural_person)) return;
    if (scene.is(t, Trait::modal) || scene.any(t, Trait::be | Trait::have | Trait::do_)) {
      if (!relative && singular(t) && !counts_one()) return;  // somebody else's verb
      const Predicate p = after_auxiliary(t, limit, relative, object_relative);
      const TokenIndex past = p.at == kNoToken ? t + 1 : p.at + 1;
      if (p) {
        if (relative) {
          if (!frame.post) frame.post = p;
          relative = object_relative = false;
          adjacent = false;
          t = past;
          continue;
        }
        if (!coordinated || !frame.main) {
          if (!frame.main)
            frame.main = p;
          else if (frame.main.act == Act::hold || frame.main.act == Act::capture)
            frame.main = p;
        } else if (frame.main.act == Act::hold || frame.main.act == Act::capture ||
                   (frame.main.weak && scene.is(t - 1, Trait::coordinator))) {
          frame.main = p;  // "were captured and later released"
        }
        t = past;
        coordinated = adjacent = false;
        continue;
      }
      if (!relative) {  // another predicate; but "were fed and allowed to return"
        second_predicate(past, limit);
        return;
      }
      relative = object_relative = false;
      told = true;
      t = past;
      continue;
    }
    if (!relative && coordinated && scene.is(t, Trait::say_act)) return;  // "27 and said that …"
    if (scene.verb(t) && !scene.is(t, Trait::person_name)) {
      Predicate p = verb_act(scene, t, limit);
      if (p && relative && p.weak && p.act == Act::home) p = Predicate();  // "who came to work there": no release
      if (p && relative) {
        p.relative = true;
        p.object_relative = object_relative;
        if (!object_relative && p.act != Act::home && p.act != Act::missing) {  // "who seized …": they are doers
          relative = false;
          ++t;
          continue;
        }
        if (!frame.post) frame.post = p;
        relative = object_relative = false;
        ++t;
        continue;
      }
      if (p && adjacent && !relative && scene.is(t, Trait::fall_act)) {  // "300 soldiers fell into their hands"
        frame.main = p;
        frame.main.passive = true;
        return;
      }
      if (p && adjacent && scene.is(t, Trait::yield_act)) {  // "100,000 troops surrendered"
        frame.agent = true;
        return;
      }
      if (p && adjacent && p.weak && scene.is(t, Trait::march_act)) {  // "100 protesters marched"
        frame.agent = true;
        return;
      }
      if (frame.main.weak && frame.main.act == Act::home && !relative && frame.main.at >= phrase.last)
        return;  // "crossed the river and attacked"
      if (p && adjacent) {
        // "34 flew to Cairo"
        if (p.weak && scene.is(t, Trait::fly_act) && scene.is(t, Trait::past_form) && !starts_object(scene, t + 1))
          p.act = Act::home;
        // "nine men got out of jail"
        if (scene.is(t, Trait::get_act) && scene.any(t + 1, Trait::out_word | Trait::free_word | Trait::home_word))
          p.act = Act::home;
        if (p.act == Act::home || p.act == Act::missing) {
          frame.main = p;
          if (!p.weak) return;
          adjacent = false;  // "came from the coast and were kidnapped"
          ++t;
          continue;
        }
        if (scene.is(t, Trait::homeward_act) && !starts_object(scene, t + 1) && scene.is(t, Trait::past_form) &&
            !within(scene, t + 1, limit, 3, Traits(Trait::by_word))) {
          p.act = Act::home;  // "nine men returned"
          frame.main = p;
          return;
        }
        if (!scene.is(t, Trait::participle_form) || starts_object(scene, t + 1)) {
          if (!scene.is(t, Trait::ing_form)) frame.agent = true;
          return;
        }
        p.passive = p.relative = true;
        if (!frame.post) frame.post = p;
        adjacent = false;
        relative = false;
        ++t;
        continue;
      }
      // "four sailors seized in May returned home"
      // … or "arrive in Beirut", as a chronicle tells it
      const bool present = scene.is(t, Trait::base_form) && !scene.any(t - 1, Trait::to_word | Trait::auxiliary) &&
                           !scene.any(t, Trait::person_name | Trait::exchange_name);
      if (p && !adjacent && !relative && !coordinated && (frame.post || told) && !frame.main &&
          (scene.is(t, Trait::past_form) || present) &&
          (p.act == Act::home || (scene.is(t, Trait::homeward_act) && !starts_object(scene, t + 1)))) {
        p.act = Act::home;
        frame.main = p;
        return;
      }
      if (p && coordinated && frame.main && scene.is(t, Trait::participle_form)) {
        // "were captured and freed", "were flown to the border and handed over"
        if (frame.main.act == Act::hold || frame.main.act == Act::capture || frame.main.act == Act::arrest ||
            (frame.main.weak && !p.weak)) {
          p.passive = frame.main.passive;
          frame.main = p;
        }
        return;
      }
      // "commanders who led the defence were flown out": the clause has its verb, the next one is of the sentence
      if (!p && relative && !object_relative && scene.any(t, Trait::past_form | Trait::third_form)) relative = false;
      if (!p && adjacent && scene.any(t, Trait::past_form | Trait::third_form | Trait::base_form) &&
          !scene.is(t, Trait::participle_form))
        return;
      adjacent = false;
      ++t;
      continue;
    }
    if (adjacent && scene.is(t, Trait::still_word) && scene.any(t + 1, Trait::missing_word | Trait::behind_word)) {
      frame.main.act = Act::missing;
      frame.main.at = t + 1;
      return;
    }
    if (adjacent &&
        (scene.is(t, Trait::missing_word) || (scene.is(t, Trait::behind_word) && scene.is(t + 1, Trait::bars_word)))) {
      frame.post.act = Act::missing;
      frame.post.at = t;
      frame.post.relative = true;
      ++t;
      continue;
    }
    if (adjacent && scene.is(t, Trait::leaving_word) && scene.is(t, Trait::participle_form) &&
        captivity_behind(scene, t + 1, limit) != kNoToken)
      ++t;  // "two Americans left in Afghan jails"
    if (adjacent) {
      if (const TokenIndex where = captivity_behind(scene, t, limit); where != kNoToken) {
        if (!frame.post) {
          frame.post.act = Act::hold;
          frame.post.at = where;
          frame.post.relative = true;
        }
        t = where + 1;
        continue;
      }
    }
    if (scene.is(t, Trait::to_word) && adjacent && scene.is(t + 1, Trait::be)) {  // "50 hostages to be released"
      const Predicate p = after_auxiliary(t + 1, limit, false, false);
      if (p) frame.main = p;
      return;
    }
    // the five military men's release
    if (adjacent && scene.token(t).kind == TokenKind::possessive) {
      TokenIndex noun = t + 1;
      while (noun < limit && scene.is(noun, Trait::modifier_word)) ++noun;
      if (const Predicate p = noun_act(scene, noun); p && !frame.object) {
        frame.object = p;
        return;
      }
    }
    if (!scene.adverb(t) && !scene.any(t, Trait::still_word | Trait::deem_word)) adjacent = false;
    ++t;
  }
}

Predicate FrameFinder::after_auxiliary(TokenIndex t, TokenIndex limit, bool relative, bool object_relative) const {
  bool be = false, still = false;
  const TokenIndex first = t;
  for (TokenIndex n = 0; t < limit && n < kChain; ++t, ++n) {
    if (scene.is(t, Trait::be)) {
      be = true;
      continue;
    }
    if (scene.is(t, Trait::still_word)) {
      still = true;
      continue;
    }
    if (scene.any(t, Trait::auxiliary | Trait::negation | Trait::since_word) ||
        (scene.adverb(t) && !scene.is(t, Trait::home_word) &&
         !(be && scene.any(t, Trait::back_word | Trait::out_word))) ||
        scene.quote(t))
      continue;
    if (scene.is(t, Trait::to_word) || scene.punct(t, ',')) continue;
    if (scene.is(t, Trait::by_word) && scene.date(t + 1) != none) {  // "have by now been handed over"
      while (t + 1 < limit && scene.date(t + 1) != none) ++t;
      continue;
    }
    Predicate p;
    p.at = t;
    p.relative = relative;
    p.object_relative = object_relative;
    if (scene.any(t, Trait::missing_word | Trait::behind_word) && be) {
      p.act = Act::missing;
      return p;
    }
    if (be && scene.is(t, Trait::among_word)) {
      if (within(scene, t + 1, limit, 6, Traits(Trait::captive_name)))
        p.act = Act::among;
      else  // "were among 200 foreigners freed from the cells"
        for (TokenIndex k = t + 1; k < limit && k < t + 7 && !p; ++k)
          if (scene.is(k, Trait::freed_adjective) && scene.is(k, Trait::release_act) && !starts_object(scene, k + 1)) {
            p.act = Act::release;
            p.at = k;
            p.passive = true;
          }
      return p;
    }
    if (be && (scene.is(t, Trait::free_word) ||
               (scene.is(t, Trait::back_word) && scene.date(t + 1) == none &&
                scene.any(t + 1, Trait::on_word | Trait::with_word | Trait::and_word)) ||
               (scene.is(t, Trait::home_word) && !scene.is(t + 1, Trait::to_word)))) {
      p.act = Act::home;
      return p;
    }
    // "40 prisoners would be out by Friday", but "are out of danger"
    if (be && scene.is(t, Trait::out_word) &&
        (!scene.is(t + 1, Trait::of_word) || captivity_behind(scene, t + 1, limit) != kNoToken)) {
      p.act = Act::home;
      return p;
    }
    if (be && still && scene.is(t, Trait::state_word) && scene.of_class(t, Rare::inside_word)) {
      p.act = Act::missing;
      p.weak = true;
      return p;
    }
    if (be && scene.is(t, Trait::leaving_word) && captivity_behind(scene, t + 1, limit) != kNoToken) continue;
    // "Four soldiers are listed as missing"
    if (be && scene.is(t, Trait::participle_form) && scene.is(t + 1, Trait::as_word) &&
        scene.any(t + 2, Trait::missing_word | Trait::captive_adjective | Trait::hostage_word)) {
      p.act = scene.is(t + 2, Trait::missing_word) ? Act::missing : Act::hold;
      p.at = t + 2;
      p.passive = true;
      return p;
    }
    if (be && scene.is(t, Trait::deem_word)) continue;  // are thought to be in captivity
    // "is known to be a prisoner", "are captives of the militia"
    if (be && !relative) {
      const TokenIndex noun = scene.is(t, Trait::article) ? t + 1 : t;
      if (scene.is(noun, Trait::captive_name) && !scene.is(noun + 1, Trait::person_name) &&
          scene.is(noun, Trait::plural_name) == (noun == t)) {
        p.act = Act::hold;
        p.at = noun;
        p.passive = true;
        return p;
      }
    }
    if (be && still && scene.is(t, Trait::ashore_word) && !scene.any(t, Trait::in_word | Trait::on_word)) {
      p.act = Act::missing;  // "are still aboard"
      return p;
    }
    if (be && scene.any(t, Trait::in_word | Trait::on_word)) {
      if (const TokenIndex where = captivity_behind(scene, t, limit); where != kNoToken) {
        p.act = Act::hold;
        p.at = where;
      } else if (scene.is(t, Trait::on_word) && within(scene, t + 1, limit, 4, Traits(Trait::home_word)))
        p.act = Act::home;
      else if (scene.is(t, Trait::on_word) && t + 2 < limit && scene.is(t + 2, Trait::way_word)) {
        p.act = Act::home;  // "are on their way out of the desert"
        p.weak = true;
      } else if (still)  // "nineteen are still in the hills"
        p.act = Act::missing;
      return p;
    }
    if (be && scene.any(t, Trait::hostage_word | Trait::captive_adjective) && !scene.verb(t)) {  // are still captive
      p.act = Act::hold;
      return p;
    }
    if (be && (scene.is(t, Trait::home_word) || (scene.is(t, Trait::back_word) && !relative))) {
      p.act = Act::home;
      return p;
    }
    if (!(be && scene.is(t, Trait::participle_form) && verb_act(scene, t, limit)) &&
        scene.any(t,
                  Trait::schedule_word | Trait::supposed_word | Trait::plan_act | Trait::say_act | Trait::begin_act) &&
        !scene.is(t, Trait::capture_act)) {
      if (within(scene, t + 1, limit, 3, Traits(Trait::to_word)) || scene.is(t, Trait::begin_act)) continue;
      return p;
    }
    if (scene.is(t, Trait::come_act) && scene.is(t, Trait::ing_form) && scene.is(t + 1, Trait::to_word))
      continue;  // going to
    if (scene.verb(t)) {
      const Predicate v = verb_act(scene, t, limit);
      p.act = v.act;
      p.weak = v.weak;
      const bool participle = scene.is(t, Trait::participle_form);
      p.passive = (be && participle) || (p.act == Act::capture && scene.is(t, Trait::fall_act));
      if (p.act == Act::home || p.act == Act::missing) return p;
      if (p.passive) return p;
      if (object_relative) return p;
      // An active verb: the phrase is its doer, unless the verb goes without an object.
      if (scene.is(t, Trait::homeward_act)) {
        p.act = starts_object(scene, t + 1) ? Act::nothing : Act::home;
        return p;
      }
      p.act = v.act == Act::harm && !starts_object(scene, t + 1) ? Act::harm : Act::nothing;  // "have died"
      return p;
    }
    if (scene.any(t, Trait::pronoun | Trait::determiner) && object_relative) continue;
    return p;
  }
  Predicate p;
  p.at = std::min(t, limit) > first ? std::min(t, limit) - 1 : first;
  return p;
}

}  // namespace parley::figures
