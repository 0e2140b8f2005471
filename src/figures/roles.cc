// Holder and recipient of the people counted, read from the verbs of their clause.
#include "figures/roles.h"

#include <algorithm>

namespace parley::figures {

namespace {

/// "Israel's release of …", "the release by Israel of …"
Index doer_of_noun(const Scene& scene, const Predicate& p, TokenIndex number, TokenIndex phrase_last) {
  const text::Sentence& s = scene.sentence(p.at);
  TokenIndex t = p.at;
  while (t > s.first && scene.is(t - 1, Trait::modifier_word)) --t;
  if (t > s.first && scene.token(t - 1).kind == TokenKind::possessive && t - 1 > s.first)
    return acting(scene, scene.mention(t - 2));
  const Index by = behind_preposition(scene, p.at + 1, Trait::by_word, number);
  if (by != none) return by;
  TokenIndex k = phrase_last;
  for (TokenIndex n = 0; k < s.last && n < 10; ++n, ++k) {
    if (scene.punctuation(k) && !scene.quote(k)) break;
    if (scene.any(k, Trait::relative | Trait::auxiliary)) break;
    if (scene.verb(k) && scene.is(k, Trait::participle_form)) break;
    if (scene.is(k, Trait::by_word)) return behind_preposition(scene, k, Trait::by_word, s.last);
  }
  return none;
}

/// Police or troops who free hostages are no holders of theirs.
bool rescued(const Scene& scene, const Predicate& p) {
  const text::Sentence& s = scene.sentence(p.at);
  for (TokenIndex t = s.first; t < s.last && t < s.first + 70; ++t)
    if (scene.is(t, Trait::raid_word)) return true;
  return false;
}

}  // namespace

namespace {

struct Reader {
  const Scene& scene;
  const Candidate& c;
  const Quantity& q;
  CaptiveRoles roles;
  TokenIndex end;

  void read(const Predicate& p) {
    if (!p) return;
    const bool active_object = !p.passive && !p.nominal && (scene.verb(p.at) || scene.is(p.at, Trait::have)) &&
                               (&p == &c.frame.object || p.object_relative);
    switch (p.act) {
      case Act::release:
        if (&p == &c.frame.object && (c.kind == FigureKind::hostages) && rescued(scene, p)) {
          break;
        }
        if (&p != &c.frame.post && taken_from_others(p)) {
          set_holder(captor_behind(c.phrase.last));
          break;
        }
        if (scene.any(p.at, Trait::carry_act | Trait::fetch_act | Trait::fly_act | Trait::take_act))
          set_holder(came_from(p.at));
        if (!scene.is(p.at, Trait::carry_act))  // the carrier did not hold them
          set_holder(p.nominal       ? doer_of_noun(scene, p, q.first, c.phrase.last)
                     : active_object ? subject_of(scene, p.at)
                                     : agent_of(scene, p.at));
        {
          const TokenIndex from = std::max(p.at + 1, &p == &c.frame.object ? c.phrase.last : p.at + 1);
          const TokenIndex whom = scene.is(p.at + 1, Trait::the_word) ? p.at + 2 : p.at + 1;
          if (scene.any(p.at, Trait::pass_act | Trait::give_act) && active_object && scene.mention(whom) != none &&
              whom < q.first)
            set_recipient(actor(scene, scene.party_mention(scene.mention(whom)).entity));
          // "handed to the Red Cross on Sunday 14 men", "the handover to the Red Cross of 14 men"
          if ((active_object || p.nominal) && &p == &c.frame.object && q.first > p.at + 2)
            if (const Index to = receiver_behind(scene, p.at + 1, q.first); to != none && to != roles.holder)
              set_recipient(to);
          const Index to = scene.any(p.at, Trait::send_act | Trait::carry_act | Trait::fly_act | Trait::travel_act |
                                               Trait::move_act | Trait::put_act | Trait::take_act | Trait::bring_act)
                               ? none
                               : recipient_behind(from);
          if (to != none && to != roles.holder) set_recipient(to);
          // "200 Ethiopians were repatriated", "Thailand sent the 18 Cambodians back"
          const bool own_country = scene.is(p.at + 1, Trait::to_word) &&
                                   scene.is(p.at + 2, Trait::possessive_pronoun) &&
                                   scene.any(p.at + 3, Trait::own_land | Trait::home_word);
          if (roles.recipient == none && roles.of != none && roles.of != roles.holder && homeward(p) &&
              (own_country || !scene.is(p.at + 1, Trait::to_word)) && !scene.is(p.at + 1, Trait::with_word))
            set_recipient(own_state());
        }
        if (p.nominal || p.passive || &p == &c.frame.post)
          set_holder(keeper_behind(p.at + 1));  // "set free from Peruvian jails"
        if (p.nominal || p.passive)
          set_holder(behind_preposition(
              scene, std::max(p.at + 1, c.phrase.last), Trait::from_word,
              std::min<TokenIndex>(end, (homeward(p) ? std::max(p.at + 1, c.phrase.last) : c.phrase.last) + 3)));
        break;
      case Act::gain:
        if (!p.nominal) {
          if (active_object) {
            const Index who = subject_of(scene, p.at);
            const bool attempt = scene.is(p.at, Trait::get_act) && scene.is(p.at, Trait::base_form) && p.at > 0 &&
                                 scene.is(p.at - 1, Trait::to_word);
            if (!rescued(scene, p) && !scene.is(p.at, Trait::gain_act) && !attempt)
              set_recipient(state_only(who));
            else if (scene.is(p.at, Trait::gain_act) && !rescued(scene, p) && scene.is(p.at, Trait::receive_act))
              set_recipient(state_only(who));
            // "Ukraine has recovered 14 sailors"
            else if (scene.is(p.at, Trait::gain_act) && !rescued(scene, p) && !scene.is(p.at, Trait::rescue_act) &&
                     state_like(who))
              set_recipient(who);
          }
        }
        // "are brought home by the Syrian army"
        if (!p.nominal && p.passive && scene.is(p.at, Trait::bring_act)) {
          const Index who = agent_of(scene, p.at);
          if (who != none && scene.parties().entities[who].kind != PartyKind::armed_group) set_recipient(who);
        }
        // "received from the rebels 14 men"
        if (active_object && &p == &c.frame.object && q.first > p.at + 2)
          set_holder(behind_preposition(scene, p.at + 1, Trait::from_word, q.first));
        if (!p.nominal) set_holder(keeper_behind(c.phrase.last));  // "wants nine comrades out of Japanese jails"
        if (!listed_from(c.phrase.last))
          set_holder(behind_preposition(scene, std::max(p.at + 1, c.phrase.last), Trait::from_word,
                                        std::min<TokenIndex>(end, c.phrase.last + 8)));
        break;
      case Act::home:
        set_holder(keeper_behind(p.at + 1));  // "walk out of American jails"
        if (const Index to = state_only(recipient_behind(p.at + 1)); !third_land(to)) set_recipient(to);
        // "1,005 Iranians entered the country"
        if (roles.recipient == none && roles.of != none && scene.is(p.at, Trait::arrive_act) &&
            scene.is(p.at + 1, Trait::determiner) && (scene.any(p.at + 2, Trait::own_land | Trait::home_word)))
          set_recipient(own_state());
        // "Americans who were returned last year": to their own country
        if (roles.recipient == none && roles.of != none && p.passive && scene.is(p.at, Trait::homeward_act) &&
            !scene.is(p.at + 1, Trait::to_word) && !scene.is(p.at + 1, Trait::with_word))
          set_recipient(own_state());
        break;
      case Act::exchange:
        if (active_object) set_holder(exchanger(p.at));
        break;
      case Act::hold:
      case Act::arrest:
      case Act::capture:
        if (p.object_relative && p.at > 0 &&
            scene.is(p.at - 1, Trait::third_person)) {  // "threatens to kill the two it holds"
          set_holder(opening_subject(scene, scene.sentence(p.at), q.first));
          break;
        }
        if (active_object) set_holder(capital_before(p.at));
        set_holder(active_object ? subject_of(scene, p.at)
                   : p.nominal   ? doer_of_noun(scene, p, q.first, c.phrase.last)
                                 : agent_of(scene, p.at));
        if (roles.holder == none && !active_object && (p.act == Act::hold || p.act == Act::arrest) &&
            (scene.any(p.at, Trait::detain_word | Trait::prison_word) ||
             (!scene.is(p.at, Trait::hostage_word) && custody_told())))
          set_holder(
              state_only(behind_preposition(scene, p.at + 1, Trait::in_word, std::min<TokenIndex>(end, p.at + 8))));
        if (roles.holder == none && !active_object && p.act != Act::capture) set_holder(held_in_capital(p.at + 1));
        if (roles.holder == none && !active_object && p.act == Act::hold && roles.of != none && !armed_group_told() &&
            scene.verb(p.at) && !scene.is(p.at, Trait::hostage_word) && !hostages_told()) {
          const Index land =
              state_only(behind_preposition(scene, p.at + 1, Trait::in_word, std::min<TokenIndex>(end, p.at + 5)));
          const std::string_view country = land == none ? std::string_view() : scene.parties().entities[land].country;
          if (!country.empty() && country != scene.parties().entities[roles.of].country) set_holder(land);
        }
        if (roles.holder == none && scene.any(p.at, Trait::captivity_name | Trait::hands_word) && !p.nominal)
          set_holder(keeper(p.at));
        else if (roles.holder == none && !active_object)
          set_holder(keeper_behind(p.at + 1));
        break;
      case Act::missing:
        set_holder(keeper_behind(p.at + 1));
        if (roles.holder == none && scene.is(p.at, Trait::behind_word))  // "behind bars in India"
          for (TokenIndex t = p.at + 1; t + 1 < end && t < p.at + 4; ++t)
            if (scene.is(t, Trait::bars_word) && scene.is(t + 1, Trait::in_word))
              set_holder(state_only(party_at(scene, t + 2)));
        break;
      default:
        break;
    }
  }

  /// Who gives those exchanged. Of two who exchange them ("Kyiv and Moscow swapped 12 Russians for 40 Ukrainians") the one whose own they are not;
  /// where the text does not say whose they are, of those given for others nobody.
  Index exchanger(TokenIndex verb) const {
    const Index who = subject_of(scene, verb);
    const Index partner = who == none ? none : joined_subject(scene, who, verb);
    if (partner == none || partner == who) return who;
    if (roles.of != none) {
      const std::string_view home = scene.parties().entities[roles.of].country;
      const auto own = [&](Index side) {
        return side == roles.of || (!home.empty() && scene.parties().entities[side].country == home);
      };
      if (own(who) != own(partner)) return own(who) ? partner : who;
    }
    return scene.any(c.phrase.last, Trait::for_word | Trait::against_word) || c.frame.exchange_for ? none : who;
  }

  /// "Nine were set free by Libyan troops": troops and police free those whom somebody else took; prisoners and fighters they hold themselves.
  bool taken_from_others(const Predicate& p) const {
    return freed_from_others(scene, c, p) || (by_force(scene, p) && captor_behind(c.phrase.last) != none);
  }

  /// "freed 30 women from an Islamic State hideout": the armed group behind "from".
  Index captor_behind(TokenIndex from) const {
    constexpr TokenIndex kNear = 4;
    for (TokenIndex t = from; t < end && t < from + kNear; ++t) {
      if (scene.punctuation(t)) return none;
      if (!scene.is(t, Trait::from_word)) continue;
      for (TokenIndex k = t + 1; k < end && k < t + kNear; ++k) {
        const Index m = scene.mention(k);
        const Index e = m == none ? none : scene.party_mention(m).entity;
        if (e != none && scene.parties().entities[e].kind == PartyKind::armed_group) return e;
        if (scene.punctuation(k)) break;
      }
      return none;
    }
    return none;
  }

  /// "held hostage in Tehran": by the state that takes part, where no armed group does.
  Index held_in_capital(TokenIndex from) const {
    constexpr TokenIndex kNear = 5;
    for (TokenIndex t = from; t + 1 < end && t < from + kNear; ++t) {
      if (scene.punctuation(t)) return none;
      if (!scene.is(t, Trait::in_word)) continue;
      const Index state = scene.state_of_capital(t + 1);
      if (state == none || !scene.parties().entities[state].roles.has(Role::party)) return none;
      return armed_group_told() ? none : state;
    }
    return none;
  }
  bool armed_group_told() const {
    const auto& entities = scene.parties().entities;
    return std::any_of(entities.begin(), entities.end(),
                       [](const parties::Entity& e) { return e.kind == PartyKind::armed_group; });
  }

  /// "home from Haiti, Iran and Syria", "including from Haiti": no one holder.
  bool listed_from(TokenIndex t) const {
    for (const TokenIndex stop = std::min<TokenIndex>(end, t + 10); t < stop; ++t) {
      if (scene.is(t, Trait::include_word)) return true;
      if (scene.mention(t) != none && (scene.punct(t + 1, ',') || scene.is(t + 1, Trait::and_word)) &&
          scene.mention(t + 2) != none)
        return true;
    }
    return false;
  }

  Index recipient_behind(TokenIndex from) const { return receiver_behind(scene, from, end); }

  /// Whose jail, custody, hands the word at `where` means: "in Israeli jails", "in Hamas captivity", "in the hands of the Taliban".
  Index keeper(TokenIndex where) const {
    if (where == kNoToken || where == 0) return none;
    // "in jail in Belarus"
    if (scene.is(where + 1, Trait::in_word) && scene.is(where, Trait::captivity_name) &&
        !scene.is(where - 1, Trait::possessive_pronoun)) {
      if (const Index e = party_at(scene, where + 2); e != none) return state_only(actor(scene, e));
      // "in a prison in Baku"
      if (const Index e = scene.state_of_capital(where + 2);
          e != none && scene.parties().entities[e].roles.has(Role::party) && !armed_group_told())
        return e;
    }
    if (scene.is(where + 1, Trait::of_word))
      return state_only(behind_preposition(scene, where + 1, Trait::of_word, std::min<TokenIndex>(end, where + 5)));
    TokenIndex k = where;
    for (int n = 0; n < 3 && k > 0; ++n) {
      --k;
      if (scene.token(k).kind == TokenKind::possessive) continue;
      if (const Index e = party_at(scene, k); e != none) return state_only(actor(scene, e));
      if (scene.is(k, Trait::group_owner)) {
        const Index who = clause_subject();
        return who != none || !scene.is(where, Trait::hands_word) ? who : state_only(pronoun_party(scene, k));
      }
      if (!scene.any(k, Traits(Trait::modifier_word)) && !scene.is(k, Trait::person_name)) return none;
    }
    return none;
  }
  /// "Pakistan has 52 prisoners in its custody": of the verb before the number.
  Index clause_subject() const {
    const TokenIndex first = scene.sentence(q.first).first;
    for (TokenIndex t = q.first, n = 0; t > first && n < 8; --t, ++n)
      if (scene.verb(t - 1) || scene.is(t - 1, Trait::have)) return state_only(subject_of(scene, t - 1));
    return none;
  }
  Index keeper_behind(TokenIndex from) const {
    for (TokenIndex t = from; t < end && t < from + 6; ++t) {
      if (scene.punctuation(t)) return none;
      if (const TokenIndex where = captivity_behind(scene, t, end); where != kNoToken) return keeper(where);
    }
    return none;
  }

  /// "held in Lebanon" means a state's custody only where the text speaks of prisons and arrests.
  bool custody_told() const {
    if (hostages_told()) return false;
    for (TokenIndex t = 0; (t = scene.uses().next(t, kTellsKind)) < scene.size(); ++t)
      if (scene.any(t, Trait::prison_word | Trait::detain_word)) return true;
    return false;
  }
  /// Where the text tells of hostages, those held in a land may be in anybody's hands, unless a noun such as "prisoners" counts them.
  bool hostages_told() const {
    if (c.phrase.head == Phrase::Head::captive || c.rule == Rule::of_them) return false;
    for (TokenIndex t = 0; (t = scene.uses().next(t, kTellsKind)) < scene.size(); ++t)
      if (scene.is(t, Trait::kidnap_word) || (scene.is(t, Trait::captive_name) && scene.noun_value(t) == kHostages))
        return true;
    return false;
  }

  bool homeward(const Predicate& p) const {
    if (scene.is(p.at, Trait::repatriate_act)) return true;
    if (p.nominal) return scene.is(p.at, Trait::homeward_name);
    if (scene.is(p.at, Trait::homeward_act)) return p.passive || !sent_elsewhere(c.phrase.last);
    return scene.any(p.at, Trait::send_act | Trait::give_act) &&
           (scene.any(p.at + 1, Trait::home_word | Trait::back_word) ||
            (!p.passive && scene.any(c.phrase.last, Trait::home_word | Trait::back_word)));
  }

  /// "returned 40 refugees to Turkey": not to their own country.
  bool sent_elsewhere(TokenIndex from) const {
    if (roles.of == none) return true;
    if (!scene.is(from, Trait::to_word)) return false;
    const Index capital = scene.state_of_capital(from + 1);
    return capital == none ? !scene.capital(from + 1) || scene.mention(from + 1) != none
                           : scene.parties().entities[capital].country != scene.parties().entities[roles.of].country;
  }

  /// "had been flown out to Qatar": neither their own land nor a side's.
  bool third_land(Index to) const {
    if (to == none || !state_like(to)) return false;
    const auto& entities = scene.parties().entities;
    if (roles.of != none && !entities[roles.of].country.empty())
      return entities[roles.of].country != entities[to].country && !entities[to].country.empty();
    return entities[to].roles.has(Role::mediator) && !entities[to].roles.has(Role::party);
  }
  Index own_state() const { return scene.parties().entities[roles.of].kind == PartyKind::state ? roles.of : none; }
  bool state_like(Index e) const { return e != none && parties::is_state(scene.parties().entities[e].kind); }
  /// "Tehran still has 60,000 of its men": the state whose capital stands right before the verb.
  Index capital_before(TokenIndex verb) const {
    const TokenIndex first = scene.sentence(verb).first;
    TokenIndex t = verb;
    while (t > first &&
           (scene.is(t - 1, Trait::still_word) || scene.adverb(t - 1) || scene.is(t - 1, Trait::auxiliary)))
      --t;
    if (t == first || !scene.capital(t - 1) || scene.mention(t - 1) != none) return none;
    if (t > first + 1 && scene.any(t - 2, Traits(Trait::preposition))) return none;
    return scene.state_of_capital(t - 1);
  }
  /// Is it, beside the state whose people they are, the only one that the text names?
  bool other_of_two(Index state) const {
    if (roles.of == none || !state_like(roles.of)) return false;
    const auto& entities = scene.parties().entities;
    for (Index e = 0; e < entities.size(); ++e)
      if (e != state && state_like(e) && entities[e].country != entities[state].country &&
          entities[e].country != entities[roles.of].country)
        return false;
    return true;
  }
  /// "A plane from Asmara brought 95 prisoners": the state from whose capital what carries them came.
  Index came_from(TokenIndex verb) const {
    const TokenIndex first = scene.sentence(verb).first;
    for (TokenIndex t = verb, n = 0; t > first + 1 && n < 6; --t, ++n) {
      if (scene.punctuation(t - 1)) return none;
      if (!scene.is(t - 1, Trait::from_word)) continue;
      if (!scene.is(t - 2, Trait::vehicle_name)) return none;
      const Index state = scene.state_of_capital(t);
      if (state == none || state == roles.of) return none;
      return scene.parties().entities[state].roles.has(Role::party) || other_of_two(state) ? state : none;
    }
    return none;
  }
  Index state_only(Index e) const {
    if (e == none) return none;
    const PartyKind kind = scene.parties().entities[e].kind;
    return parties::is_state(kind) || kind == PartyKind::armed_group ? e : none;
  }
  void set_holder(Index e) {
    if (roles.holder == none && e != none && (roles.of == none || e != roles.of || own_people())) roles.holder = e;
  }
  void set_recipient(Index e) {
    if (roles.recipient == none && e != none) roles.recipient = e;
  }
  /// A government may hold its own citizens, but not its own soldiers; an armed group does not hold its own men.
  bool own_people() const {
    if (c.phrase.value == kSoldiers || c.kind == FigureKind::prisoners_of_war) return false;
    return parties::is_state(scene.parties().entities[roles.of].kind);
  }
};

}  // namespace

namespace {

/// "…, whom it wants out of Philippine jails": the word of captivity in the relative clause behind `from`; kNoToken: none.
TokenIndex jails_of_relative(const Scene& scene, TokenIndex from, TokenIndex end) {
  constexpr TokenIndex kRelative = 18, kJails = 10;
  for (TokenIndex t = from; t < end && t < from + kRelative; ++t) {
    if (scene.punct(t, ';') || scene.punct(t, ':') || scene.is(t, Trait::auxiliary)) return kNoToken;
    if (!scene.is(t, Trait::whom_word) || scene.is(t - 1, Trait::of_word)) continue;
    for (TokenIndex k = t + 1; k < end && k < t + kJails; ++k) {
      if (scene.punctuation(k) && !scene.quote(k)) return kNoToken;
      if (const TokenIndex where = captivity_behind(scene, k, end); where != kNoToken) return where;
    }
    return kNoToken;
  }
  return kNoToken;
}

}  // namespace

CaptiveRoles candidate_roles(const Scene& scene, const Candidate& c, const Quantity& q) {
  Reader reader{scene, c, q, CaptiveRoles(), scene.sentence(q.number.first).last};
  reader.roles.of_tokens = c.phrase.of_tokens;
  if (c.phrase.of_mention != none) {
    reader.roles.of = scene.party_mention(c.phrase.of_mention).entity;
  } else if (!c.phrase.of_tokens.empty() && scene.is(c.phrase.of_tokens.first, Trait::group_owner) &&
             c.phrase.head == Phrase::Head::person) {
    // "63 of its servicemen": of the state that speaks
    const Index own = pronoun_party(scene, c.phrase.of_tokens.first);
    if (own != none && scene.parties().entities[own].kind == PartyKind::state) reader.roles.of = own;
  }
  const Frame& f = c.frame;
  reader.read(f.object);
  reader.read(f.main);
  reader.read(f.post);
  // Israel won't accept the release of
  if (f.object && f.object.nominal && f.object.act == Act::release && f.object.at >= 2) {
    TokenIndex t = f.object.at;
    const TokenIndex first = scene.sentence(t).first;
    while (t > first && scene.any(t - 1, Trait::determiner | Trait::modifier_word)) --t;
    if (t > first && scene.is(t - 1, Trait::receive_act) && !scene.any(t - 1, Trait::get_act | Trait::participle_form))
      reader.set_recipient(reader.state_only(subject_of(scene, t - 1)));
  }
  // "90 hostages of the FARC"
  if (reader.roles.holder == none && c.phrase.head == Phrase::Head::captive && c.phrase.value != 2 &&
      scene.is(c.phrase.last, Trait::of_word)) {
    const TokenIndex whose = c.phrase.last + (scene.is(c.phrase.last + 1, Trait::the_word) ? 2 : 1);
    if (const Index m = scene.mention(whose); m != none && !scene.party_mention(m).attributive) {
      const Index e = scene.party_mention(m).entity;
      if (e != none && scene.parties().entities[e].kind == PartyKind::armed_group) reader.set_holder(e);
    }
  }
  // detainees at the American prison on the island, prisoners in Israeli jails
  if (reader.roles.holder == none && c.phrase.head == Phrase::Head::captive)
    reader.set_holder(reader.keeper(captivity_behind(scene, c.phrase.last, reader.end)));
  // "392 detainees, a hundred of them sick, whom it wants out of Philippine jails"
  if (reader.roles.holder == none && c.phrase.head == Phrase::Head::captive && c.rule == Rule::captive_noun)
    reader.set_holder(reader.keeper(jails_of_relative(scene, c.phrase.last, reader.end)));
  // an American unjustly detained in Belarus and two prisoners
  if (reader.roles.holder == none && f.object && f.object.nominal) {
    for (TokenIndex t = f.object.at + 1; t + 2 < q.first; ++t)
      if (scene.is(t, Trait::hold_act) && scene.is(t, Trait::participle_form) && scene.is(t + 1, Trait::in_word) &&
          scene.mention(t + 2) != none)
        reader.set_holder(reader.state_only(scene.party_mention(scene.mention(t + 2)).entity));
  }
  // political prisoners in Belarus
  if (reader.roles.holder == none &&
      (c.phrase.head == Phrase::Head::captive || c.rule == Rule::listed ||
       (q.first > 0 && scene.is(q.first - 1, Trait::visit_act))) &&
      scene.is(c.phrase.last, Trait::in_word)) {
    const Index m = scene.mention(c.phrase.last + 1);
    if (m == none || !scene.party_mention(m).attributive)
      reader.set_holder(reader.state_only(party_at(scene, c.phrase.last + 1)));
  }
  // the government announces the release of: its own deed, unless its own people are meant
  if (reader.roles.holder == none && f.object && f.object.nominal && f.object.act == Act::release) {
    TokenIndex t = f.object.at;
    const TokenIndex first = scene.sentence(t).first;
    while (t > first && scene.any(t - 1, Trait::determiner | Trait::modifier_word)) --t;
    if (t > first && scene.is(t - 1, Trait::decree_act) && scene.any(t - 1, Trait::past_form | Trait::third_form)) {
      const Index who = reader.state_only(subject_of(scene, t - 1));
      if (who != none && who != reader.roles.of) reader.set_holder(who);
    }
  }
  // They came home: to the country whose people they are.
  CaptiveRoles& roles = reader.roles;
  const bool home = [&] {
    for (TokenIndex t = q.first; t > scene.sentence(q.first).first && q.first - t < 4; --t) {  // brought home 20 men
      if (scene.is(t - 1, Trait::coordinator) || scene.punct(t - 1, ',')) break;
      if (scene.is(t - 1, Trait::home_word)) return true;
    }
    for (TokenIndex t = q.first; t < reader.end && t < c.phrase.last + 25; ++t)
      if (scene.is(t, Trait::home_word)) return true;
    // "came back from Damascus"
    return f.main.act == Act::home && f.main.at != kNoToken && scene.is(f.main.at, Trait::come_act) &&
           scene.is(f.main.at + 1, Trait::back_word) && !scene.is(f.main.at + 2, Trait::to_word);
  }();
  if (roles.recipient == none && home && roles.of != none &&
      (f.any_act(Act::home) || f.any_act(Act::gain) || f.any_act(Act::release)) &&
      scene.parties().entities[roles.of].kind == PartyKind::state)
    roles.recipient = roles.of;
  return roles;
}

}  // namespace parley::figures
