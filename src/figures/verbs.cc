// The table of verbs, tried from top to bottom: the first row that holds tells the act.
#include "figures/verbs.h"

#include <algorithm>
#include <array>

namespace parley::figures {

namespace {

constexpr TokenIndex kFar = 10;      // "handed the wounded men over"
constexpr TokenIndex kFurther = 18;  // "brought 37 of the sailors, among them five Poles, back"
constexpr TokenIndex kSubject = 3;   // "a plane of the air force took"

constexpr Traits kAny;

// clang-format off
constexpr VerbRule kVerbs[] = {
    {"harm", Trait::harm_act, false, kAny, 0, Act::harm, false, false, ""},
    {"exchange", Trait::exchange_act, false, kAny, 0, Act::exchange, false, false, "The two armies exchanged «60 prisoners» at dawn."},
    {"release", Trait::release_act, false, kAny, 0, Act::release, false, false, "The militia released «60 prisoners» at dawn."},
    {"capture", Trait::capture_act, false, kAny, 0, Act::capture, false, false, "The militia kidnapped «60 farmers» at dawn."},
    {"hold", Trait::hold_act, false, kAny, 0, Act::hold, false, false, "The militia is detaining «60 farmers» in a barn."},
    {"arrest", Trait::arrest_act, false, kAny, 0, Act::arrest, false, false, "Troops arrested «60 rebels» at dawn."},
    {"round_up", Trait::round_act, true, Trait::up_word, 1, Act::arrest, false, false, "Troops rounded up «60 rebels» at dawn."},
    {"hand_over", Trait::hand_act, true, Trait::over_word | Trait::back_word, kFar, Act::release, false, false, "The militia handed «60 prisoners» over at dawn."},
    {"hand_to", Trait::pass_act, true, Trait::to_word | Trait::across_word, kFurther, Act::release, false, false, "The militia handed «60 prisoners» to the Red Cross."},
    {"carry_off", Trait::carry_act, true, Trait::off_word, 1, Act::capture, false, false, "«Sixty farmers» were carried off by the rebels."},
    {"lock_up", Trait::lock_act, true, Trait::up_word, 1, Act::hold, false, false, "«Sixty farmers» were locked up by the rebels."},
    {"deprive_of_liberty", Trait::deprive_act, true, Trait::liberty_word, 3, Act::hold, false, false, "Delegates visited «60 persons» deprived of their liberty."},
    {"take_back", Trait::take_act, true, Trait::back_word, kFar, Act::gain, false, false, "The army took back «60 prisoners» at dawn."},
    {"take_home", Trait::take_act, true, Traits(Trait::home_word), kFar, Act::gain, false, false, "The army took home «60 captives» at dawn."},
    {"want_back", Trait::demand_act, true, Trait::back_word, kFar, Act::gain, false, false, "The army wants «60 captives» back."},
    {"want_out", Trait::demand_act, true, Traits(Trait::captivity_name), kFar, Act::gain, false, false, "The militia wants «60 comrades» out of jail."},
    {"fall_into_hands", Trait::fall_act, true, Trait::hands_word | Trait::captivity_name, 5, Act::capture, false, false, "Of the captives, «60» fell into rebel hands at dawn."},
    {"give_up", Trait::give_act, true, Trait::up_word | Trait::back_word, 1, Act::release, false, false, "The militia gave up «60 prisoners» at dawn."},
    {"give_back", Trait::give_act, true, Trait::back_word, kFar, Act::release, false, false, "The militia gave «60 prisoners» back at dawn."},
    {"give_in_exchange", Trait::give_act, true, Traits(Trait::exchange_name), 3, Act::exchange, false, false, "«Sixty prisoners» were given in exchange."},
    {"part_with", Trait::part_act, true, Trait::with_word, 1, Act::release, false, false, "The militia parted with «60 captives» at dawn."},
    {"grant_clemency", Trait::grant_act, true, Trait::clemency_word, 3, Act::release, false, false, "«Sixty prisoners» were granted a pardon at dawn."},
    {"fly_home", Trait::fly_act, true, Trait::home_word | Trait::out_word, 1, Act::home, false, false, "«Sixty captives» will fly home at dawn."},
    {"send_home", Trait::send_act, true, Trait::home_word | Trait::back_word | Trait::out_word, kFar, Act::release, false, false, "The militia sent «60 farmers» home at dawn, the captives said."},
    {"send", Trait::send_act, false, kAny, 0, Act::release, true, false, "A plane flew «60 prisoners» to the south."},
    {"carry", Trait::carry_act, false, kAny, 0, Act::release, true, false, "A bus carried «60 prisoners» to the south."},
    {"move", Trait::move_act, false, kAny, 0, Act::hold, true, false, "The militia moved «60 prisoners» to the south."},
    {"let_go", Trait::let_act, true, Trait::go_word | Trait::free_word | Trait::out_word | Trait::leaving_word | Trait::off_word, kFurther, Act::release, false, false, "The militia let «60 farmers» go at dawn."},
    {"allow_to_leave", Trait::allow_act, true, Trait::leaving_word | Trait::go_word | Trait::homeward_act | Trait::home_word, 3, Act::release, true, false, "The captives were fed; «60 farmers» were allowed to leave."},
    {"set_free", Trait::set_act, true, Trait::free_word, kFar, Act::release, false, false, "The militia set «60 farmers» free at dawn."},
    {"turn_loose", Trait::hand_act, true, Trait::loose_word, kFar, Act::release, false, false, "The militia turned «60 farmers» loose at dawn."},
    {"put_on_plane", Trait::put_act, true, Traits(Trait::vehicle_name), 6, Act::release, true, false, "The captives are out; «60 prisoners» were put on a plane."},
    {"put_ashore", Trait::put_act, true, Trait::landed_word | Trait::across_word | Trait::over_word, kFar, Act::release, true, false, "The ship put «60 prisoners» ashore."},
    {"unload", Trait::unload_act, false, kAny, 0, Act::release, true, false, "Buses unloaded «60 prisoners» at the bridge."},
    {"set_down", Trait::set_act, true, Trait::down_word, 1, Act::release, true, false, "Buses set down «60 prisoners» at the bridge."},
    {"lead_away", Trait::haul_act, true, Trait::off_word, kFar, Act::capture, true, false, "The militia marched «60 farmers» off at dawn."},
    {"lead_along", Trait::haul_act, false, kAny, 0, Act::capture, true, false, "The militia has been marching «60 farmers» through the hills.", kAny, true},
    {"dragged_by", Trait::drag_act, true, Trait::by_word | Trait::across_word, kFar, Act::capture, true, true, "The hostages said that «60 farmers» had been dragged through the hills by the rebels."},
    {"drag", Trait::drag_act, false, kAny, 0, Act::capture, true, false, "The militia herded «60 captives» through the desert."},
    {"bring_home", Trait::bring_act, true, Trait::home_word | Trait::back_word | Trait::out_word, kFurther, Act::gain, false, false, "The envoy brought «60 captives» home."},
    {"bring", Trait::fetch_act, false, kAny, 0, Act::release, true, false, "The two armies exchanged captives; the militia brought «60 prisoners» by bus."},
    {"gain_freedom", Trait::win_act, true, Traits(Trait::liberty_word), 3, Act::home, false, false, "«Sixty captives» gained their freedom."},
    {"get_back", Trait::get_act, true, Trait::home_word | Trait::back_word | Trait::out_word | Trait::freed_adjective, kFar, Act::gain, false, false, "The envoy got «60 captives» back."},
    {"get_in_return", Trait::get_act, true, Traits(Trait::return_name), kFar, Act::gain, false, false, "The envoy freed two captives and got «60 prisoners» in return."},
    {"get", Trait::get_act, false, kAny, 0, Act::gain, true, false, "They get «60 prisoners» for him."},
    {"take_by_vehicle", Trait::take_act, true, Trait::to_word | Trait::home_word | Trait::from_word, kFurther, Act::release, true, false, "A plane took «60 prisoners» to the south.", Trait::vehicle_name},
    {"take_hostage", Trait::take_act, true, Trait::hostage_word, kFar, Act::capture, false, false, "The militia took «60 farmers» hostage."},
    {"take_into_captivity", Trait::take_act, true, Trait::captivity_name, 4, Act::capture, false, false, "«Sixty farmers» were taken into custody by the rebels."},
    {"taken_by", Trait::take_act, true, Trait::by_word, kFar, Act::capture, false, true, "«Sixty farmers» were taken by the rebels."},
    {"take", Trait::take_act, false, kAny, 0, Act::capture, true, false, "They took «60 prisoners» at the bridge."},
    {"receive_clemency", Trait::receive_act, true, Trait::clemency_word, 3, Act::home, false, false, ""},
    {"gain", Trait::gain_act, false, kAny, 0, Act::gain, false, false, "Commandos rescued «60 hostages» at dawn."},
    {"homeward", Trait::homeward_act, false, kAny, 0, Act::home, false, false, ""},
    {"come_home", Trait::come_act, true, Trait::home_word | Trait::free_word | Trait::out_word | Trait::back_word | Trait::over_word, 3, Act::home, false, false, "«Sixty captives» walked free at dawn."},
    {"arrive", Trait::arrive_act, false, kAny, 0, Act::home, true, false, "«Sixty hostages» crossed into the north."},
    {"follow", Trait::follow_act, false, kAny, 0, Act::home, true, false, "The militia freed ten prisoners on Monday; «60 farmers» followed on Tuesday."},
    {"go_missing", Trait::come_act, true, Trait::missing_word, 1, Act::missing, false, false, ""},
    {"vanish", Trait::vanish_act, false, kAny, 0, Act::missing, true, false, "The prisoners came from the north; «60» have vanished."},
    {"come", Trait::come_act, false, kAny, 0, Act::home, true, false, "The militia freed ten captives on Monday; «60 farmers» came on Tuesday."},
    {"remain", Trait::remain_act, true, Trait::missing_word | Trait::behind_word | Trait::captivity_name | Trait::captive_adjective | Trait::hostage_word | Trait::hold_act | Trait::hands_word, 6, Act::missing, false, false, "The hostages came from the north; «60 farmers» remain in captivity."},
    {"remain_in", Trait::remain_act, true, Trait::in_word | Trait::at_word, 1, Act::missing, true, false, "The captives are going home; «400» remain in the north."},
};
// clang-format on

/// "by the rebels", but not "by bus", "by Monday", "by the count of one agency".
bool by_somebody(const Scene& scene, TokenIndex from, TokenIndex end, TokenIndex reach) {
  for (TokenIndex t = from; t < end && t < from + reach; ++t) {
    if (scene.punctuation(t) && !scene.quote(t) && !scene.punct(t, text::kHyphen)) return false;
    if (!scene.is(t, Trait::by_word)) continue;
    const TokenIndex k = scene.is(t + 1, Trait::determiner) ? t + 2 : t + 1;
    return scene.date(k) == none && !scene.any(k, Trait::vehicle_name | Trait::count_name) &&
           !scene.is(k, Trait::ing_form);
  }
  return false;
}

constexpr std::size_t kRuleCount = sizeof kVerbs / sizeof *kVerbs;
static_assert(kRuleCount <= 64, "a bit for each rule");

/// Which rules are of such verbs, by trait: bit i is that of row i of the table.
constexpr auto rules_by_trait() {
  std::array<std::uint64_t, static_cast<std::size_t>(Trait::count)> rules{};
  for (std::size_t i = 0; i < kRuleCount; ++i) rules[static_cast<std::size_t>(kVerbs[i].verb)] |= std::uint64_t{1} << i;
  return rules;
}
constexpr auto kRulesOf = rules_by_trait();

constexpr Traits all_verbs() {
  Traits all;
  for (const VerbRule& rule : kVerbs) all.add(rule.verb);
  return all;
}
constexpr Traits kVerbsOfRules = all_verbs();

struct Noun {
  Trait trait;
  Act act;
};
constexpr Noun kNouns[] = {{Trait::exchange_name, Act::exchange}, {Trait::release_name, Act::release},
                           {Trait::gain_name, Act::gain},         {Trait::capture_name, Act::capture},
                           {Trait::hold_name, Act::hold},         {Trait::arrest_name, Act::arrest},
                           {Trait::harm_name, Act::harm}};

/// Of a rule whose verb stands at `t`.
bool holds(const VerbRule& rule, const Scene& scene, TokenIndex t, TokenIndex end) {
  // "handed Pakistan the bodies of …"
  if (rule.verb == Trait::pass_act && scene.mention(t + 1) != none &&
      !scene.party_mention(scene.mention(t + 1)).attributive)
    return true;
  // "gave the Shabab two prisoners"
  if (rule.verb == Trait::give_act && rule.act == Act::release) {
    const TokenIndex to = scene.is(t + 1, Trait::the_word) ? t + 2 : t + 1;
    if (scene.mention(to) != none && scene.party_mention(scene.mention(to)).first == to) {
      const TokenIndex number = scene.party_mention(scene.mention(to)).last;
      if (number < end && (scene.token(number).kind == TokenKind::number || scene.is(number, Trait::number_word)))
        return true;
    }
  }
  if (rule.verb == Trait::take_act && scene.is(t + 1, Trait::take_idiom)) return false;  // "took place"
  if (rule.verb == Trait::demand_act && scene.is(t + 1, Trait::to_word)) return false;   // "wants to try them"
  if (rule.object && !starts_object(scene, t + 1)) return false;
  if (rule.participle && !scene.is(t, Trait::participle_form)) return false;
  if (!rule.subject.none()) {
    const TokenIndex first = scene.sentence(t).first;
    TokenIndex s = t;
    while (s > first && t - s < kSubject && !scene.any(s - 1, rule.subject)) --s;
    if (s == first || !scene.any(s - 1, rule.subject)) return false;
  }
  if (!rule.has_particle) return true;
  if (!rule.particles.has(Trait::by_word)) return within(scene, t + 1, end, rule.reach, rule.particles);
  return by_somebody(scene, t + 1, end, rule.reach) ||
         (rule.particles.has(Trait::across_word) && within(scene, t + 1, end, rule.reach, Trait::across_word));
}

}  // namespace

List<VerbRule> verb_rules() { return {kVerbs, kRuleCount}; }
Traits verbs_of_rules() { return kVerbsOfRules; }
Traits nouns_of_acts() {
  Traits all;
  for (const Noun& noun : kNouns) all.add(noun.trait);
  return all;
}

bool within(const Scene& scene, TokenIndex from, TokenIndex end, TokenIndex reach, const Traits& traits) {
  for (TokenIndex t = from; t < end && t < from + reach; ++t) {
    if (scene.punct(t, ';') || scene.punct(t, '.')) return false;
    if (scene.any(t, traits)) return true;
  }
  return false;
}

bool starts_object(const Scene& scene, TokenIndex t) {
  if (t >= scene.size() || scene.date(t) != none) return false;
  if (scene.token(t).kind == TokenKind::number) return true;
  if (!scene.word(t)) return false;
  if (scene.mention(t) != none) return true;
  if (scene.any(t, Trait::preposition | Trait::auxiliary | Trait::relative | Trait::subordinator | Trait::hostage_word))
    return false;
  return scene.any(t, Trait::determiner | Trait::possessive_pronoun | Trait::object_pronoun | Trait::captive_name |
                          Trait::person_name | Trait::number_word | Trait::quantifier_all) ||
         (scene.capital(t) && !scene.token(t).has(text::kSentenceStart));
}

bool after_be(const Scene& scene, TokenIndex t, TokenIndex begin) {
  for (TokenIndex k = t, n = 0; k > begin && n < 5; --k, ++n) {
    if (scene.is(k - 1, Trait::be)) return true;
    if (!scene.adverb(k - 1) && !scene.is(k - 1, Trait::negation) && !scene.quote(k - 1)) return false;
  }
  return false;
}

Predicate verb_act(const Scene& scene, TokenIndex t, TokenIndex end) {
  Predicate p;
  p.at = t;
  if (!scene.any(t, kVerbsOfRules) || !scene.verb(t)) return p;
  // "shot at and seized": not hit
  if (scene.is(t, Trait::harm_act) && scene.is(t + 1, Trait::at_word) &&
      (scene.is(t + 2, Trait::coordinator) || scene.punctuation(t + 2)))
    return p;
  std::uint64_t rules = 0;
  scene.traits(t).for_each(kVerbsOfRules, [&](Trait verb) { rules |= kRulesOf[static_cast<std::size_t>(verb)]; });
  for (; rules != 0; rules &= rules - 1) {
    const VerbRule& rule = kVerbs[__builtin_ctzll(rules)];
    if (!holds(rule, scene, t, end)) continue;
    p.act = rule.act;
    p.weak = rule.weak;
    return p;
  }
  return p;
}

Predicate noun_act(const Scene& scene, TokenIndex t) {
  Predicate p;
  p.at = t;
  p.nominal = true;
  for (const Noun& noun : kNouns) {
    if (!scene.is(t, noun.trait)) continue;
    p.act = noun.act;
    break;
  }
  return p;
}

TokenIndex captivity_behind(const Scene& scene, TokenIndex t, TokenIndex limit) {
  if (!scene.any(t, Trait::in_word | Trait::from_word | Trait::at_word | Trait::of_word)) return kNoToken;
  bool owned = false, definite = false;
  for (TokenIndex k = t + 1; k < limit && k < t + 8; ++k) {
    if (scene.is(k, Trait::captivity_name)) return k;
    if (scene.is(k, Trait::hands_word)) return owned || (definite && scene.is(k + 1, Trait::of_word)) ? k : kNoToken;
    if (scene.any(k, Trait::possessive_pronoun | Trait::captor_owner) || scene.mention(k) != none)
      owned = true;
    else if (scene.is(k, Trait::the_word))
      definite = true;
    else if (scene.token(k + 1).kind == TokenKind::possessive)
      owned = true;
    else if (scene.token(k).kind != TokenKind::possessive &&
             !scene.any(k, Trait::determiner | Trait::modifier_word | Trait::person_name) && !scene.capital(k))
      return kNoToken;
  }
  return kNoToken;
}

}  // namespace parley::figures
