// What the document as a whole says: is it about talks, deals and captives, and who stands in the middle of that?
//
// An actor who is named again and again where talks, deals or captives are spoken of is a side even where no single sentence says so in so many
// words; its rule says so ("often_in_dealings"), which has a confidence of its own. In a text that is about something else, officials and leaders are passers-by.
#include <algorithm>

#include "parties/roles.h"

namespace parley::parties {
namespace {

constexpr std::uint32_t kPerTokens = 200;   ///< density is counted in topic words per so many tokens
constexpr std::uint32_t kSomeTopic = 2;     ///< so dense: the text is also about dealings
constexpr std::uint32_t kMuchTopic = 5;     ///< so dense: it is about little else
constexpr std::uint32_t kOftenTopical = 2;  ///< sentences in which an actor stands beside topic words
constexpr std::size_t kFewSentences = 8;    ///< of a text that has no room for other matters
constexpr std::size_t kSomeSentences = 12;  ///< … that has little
constexpr std::size_t kShortText = 6;       ///< sentences of a text in which once is often

class Salience {
 public:
  Salience(Work& w, RoleScratch& s) : w_(w), s_(s) {}

  void run(bool of_conflict) {
    measure();
    if (!of_conflict) topic_words_ = 0;  // debts are bargained over in the same words
    for (Index i = 0; i < w_.entities.size(); ++i) {
      if (left_out(w_, s_, i)) w_.entities[i].roles.remove(Role::party);
    }
    const std::uint32_t tokens = std::max<std::uint32_t>(w_.size(), 1);
    const std::uint32_t density =
        static_cast<std::uint32_t>(std::uint64_t{topic_words_} * kPerTokens / (tokens + kPerTokens / 4));
    if (density >= kSomeTopic) {
      add_sides(density);
      add_opponent();
      go_betweens();
      persons_between();
      red_cross();
    }
    const bool of_dealings = density >= kSomeTopic || (density > 0 && told());
    note_possessors(w_, s_);
    drop_passers_by(of_dealings);
    known_for_office(w_, s_, of_dealings);
    w_.of_other_matters = !of_dealings && other_matters();
    if (w_.of_other_matters) {
      for (Entity& e : w_.entities) e.roles = Roles();
    }
    if (!of_dealings) return;
    sides_of_people();
    tell_story(w_, s_);
  }

 private:
  /// A sentence says that somebody mediates or that several negotiate: the text is of dealings in however few words of them.
  bool told() const {
    std::uint32_t sides = 0;
    for (Index i = 0; i < w_.entities.size(); ++i) {
      const Entity& e = w_.entities[i];
      if (e.roles.has(Role::mediator)) return true;
      sides += e.kind != PartyKind::person && e.roles.has(Role::party) ? 1u : 0u;
    }
    return sides > 1;
  }

  /// In a text of some length that is not of dealings, one sentence of somebody who releases tapes, refuses or meets makes no side: such roles are
  /// as often wrong as right even among texts of conflicts, and nearly all wrong in a newspaper's other reports. One who mediates, hosts or
  /// vouches is more than a passer-by where the text is short.
  bool other_matters() const {
    const std::size_t sentences = w_.doc->sentences.size();
    if (sentences <= kFewSentences || !newspaper()) return false;
    if (sentences > kSomeSentences) return true;
    return std::none_of(w_.entities.begin(), w_.entities.end(), [](const Entity& e) {
      return e.roles.has(Role::mediator) || e.roles.has(Role::host) || e.roles.has(Role::guarantor);
    });
  }

  /// A reporter's text, in which others say what it tells. Offices and briefings speak for themselves, and of what matters to them.
  bool newspaper() const {
    constexpr std::size_t kPerSource = 7;  // sentences
    if (!w_.doc->turns.empty()) return false;
    std::size_t said = 0, ours = 0;
    for (TokenIndex t = 0; t < w_.size(); ++t) {
      said += w_.of_class(t, Rare::source_verb) ? 1u : 0u;
      if (w_.of_class(t, Rare::first_plural)) ours += w_.doc->quotation_of(t) == text::Document::kNoQuotation ? 1u : 0u;
    }
    return said > 1 && said > ours && said * kPerSource >= w_.doc->sentences.size();
  }

  void measure() {
    s_.topical.assign(w_.entities.size(), 0);
    s_.last_topical.assign(w_.entities.size(), Work::kFree);
    s_.topical_sentences.assign(w_.doc->sentences.size(), 0);
    for (TokenIndex t = 0; (t = w_.next(t, kTopical)) < w_.size(); ++t) {
      ++topic_words_;
      s_.topical_sentences[w_.doc->sentence_of[t]] = 1;
    }
    // Without a branch: who is named beside what is chance.
    for (const std::uint32_t k : s_.order) {
      const PartyMention& m = w_.mentions[k];
      if (m.entity == none) continue;
      const std::uint32_t sentence = w_.doc->sentence_of[m.first];
      const std::uint32_t topical = s_.topical_sentences[sentence];
      std::uint32_t& last = s_.last_topical[m.entity];
      s_.topical[m.entity] += topical & static_cast<std::uint32_t>(last != sentence);
      last ^= (last ^ sentence) & (0u - topical);
    }
  }

  void add_sides(std::uint32_t density) {
    std::uint32_t sides = 0;
    bool mediated = false;
    for (const Entity& e : w_.entities) {
      sides += e.roles.has(Role::party) ? 1u : 0u;
      mediated |= e.roles.has(Role::mediator);
    }
    const bool between = (sides > 0 || mediated) && w_.doc->sentences.size() <= kShortText;
    for (const bool groups : {true, false}) {
      for (Index i = 0; i < w_.entities.size(); ++i) {
        Entity& e = w_.entities[i];
        const bool group = e.kind == PartyKind::armed_group || e.kind == PartyKind::political;
        if (group != groups || !e.roles.empty() || !side_kind(e.kind)) continue;
        if (left_out(w_, s_, i)) continue;
        const bool heard =
            s_.topical[i] >= (w_.items ? 1 : kOftenTopical) || (sides < 2 && w_.doc->sentences.size() <= kShortText);
        if ((s_.evidence[i] & kSpeaks) != 0 && heard) {
          e.roles.add(Role::party);
          ++sides;
          continue;
        }
        const bool embattled = (s_.evidence[i] & kEmbattled) != 0;
        // In a short text that tells of dealings with one side so far, the group or government beside it is the other.
        const bool beside =
            between && sides < 2 && (groups || (e.kind == PartyKind::government && e.represents == none));
        const std::uint32_t wanted = beside                                         ? 0
                                     : embattled                                    ? 1
                                     : groups && density >= kMuchTopic && sides < 2 ? 1
                                                                                    : kOftenTopical;
        if (s_.topical[i] < wanted) continue;
        e.roles.add(Role::party);
        e.rule = "often_in_dealings";
        ++sides;
      }
    }
  }

  /// An armed group is a side and no state is: it deals with the state that the text names most, where that is named twice at least.
  void add_opponent() {
    if (w_.items) return;
    bool group = false;
    Index most = none;
    for (Index i = 0; i < w_.entities.size(); ++i) {
      const Entity& e = w_.entities[i];
      if (e.roles.has(Role::party)) {
        if (e.kind != PartyKind::armed_group) return;
        group = true;
      } else if (is_state(e.kind) && e.roles.empty() && (s_.evidence[i] & (kGoBetweenWeak | kExcluded)) == 0 &&
                 s_.topical[i] > 0 && w_.traces[i].mentions > 1 &&
                 (most == none || w_.traces[i].mentions > w_.traces[most].mentions)) {
        most = i;
      }
    }
    if (!group || most == none) return;
    w_.entities[most].roles.add(Role::party);
    w_.entities[most].rule = "opponent_of_the_group";
  }

  /// By entity: is it named otherwise than by people of its who are counted ("nine Malaysians", "a German") or before a noun ("a Malaysian resort")?
  void note_nationals() {
    s_.last_topical.assign(w_.entities.size(), 0);  // read by now
    for (const PartyMention& m : w_.mentions) {
      if (m.entity == none) continue;
      const TokenIndex before = m.first > 0 ? m.first - 1 : 0;
      const bool counted =
          m.first > 0 && (w_.number_at(before) || (w_.is(before, Trait::article) && !w_.is(before, Trait::the)));
      constexpr Traits kOffices(Trait::title, Trait::title_modifier, Trait::government_people, Trait::military);
      const bool office = w_.any(m.last, kOffices);  // "a Swiss ambassador"
      const bool national = m.form == MentionForm::demonym && !office && (m.attributive || counted);
      if (!national) s_.last_topical[m.entity] |= 1;
      if (national && !counted) s_.last_topical[m.entity] |= 2;
    }
  }

  /// Two sides are known without it, and all that is said of a third state is that it negotiates or is thanked: it stands between them.
  void go_betweens() {
    std::uint32_t groups = 0, firm_states = 0, states = 0;
    for (Index i = 0; i < w_.entities.size(); ++i) {
      const Entity& e = w_.entities[i];
      if (!e.roles.has(Role::party)) continue;
      if (e.kind == PartyKind::armed_group || e.kind == PartyKind::political) {
        ++groups;
        continue;
      }
      ++states;
      if ((s_.evidence[i] & (kSideStrong | kEmbattled)) != 0) ++firm_states;
    }
    note_homes();
    note_nationals();
    bool home = false;  // the state in which one of the groups is at home is a side itself
    for (const Entity& e : w_.entities) home |= is_state(e.kind) && e.roles.has(Role::party) && home_of_a_side(e);
    const std::uint32_t others = groups + states;
    for (Index i = 0; i < w_.entities.size(); ++i) {
      Entity& e = w_.entities[i];
      const bool state = is_state(e.kind);
      const bool org = e.kind == PartyKind::intergovernmental || e.kind == PartyKind::ngo || w_.traces[i].elders;
      const std::uint8_t evidence = s_.evidence[i];
      const bool thanked = (evidence & kGoBetweenWeak) != 0 && s_.last_topical[i] != 0;
      if (state && (s_.last_topical[i] & 1) == 0 && (evidence & (kSideStrong | kEmbattled)) == 0 && !thanked &&
          groups > 0 && (firm_states > 0 || home) && !home_of_a_side(e) && !w_.items) {
        e.roles.remove(Role::party);  // "two Finns", "a Malaysian resort": people and places of its
        continue;
      }
      if (e.roles.has(Role::host) && e.roles.has(Role::mediator) && e.roles.has(Role::party) && others > 2)
        e.roles.remove(Role::party);  // it sat with the sides because it had invited them
      if (state && e.roles.has(Role::observer) && (evidence & (kSideStrong | kEmbattled)) == 0)
        e.roles.remove(Role::party);  // it attended and watched
      if ((evidence & kGoBetweenWeak) != 0 && (evidence & kOnlyHost) == 0 && !e.roles.has(Role::observer) &&
          (org || (state && (evidence & (kSideStrong | kEmbattled)) == 0))) {
        e.roles.remove(Role::party);
        e.roles.add(Role::mediator);
        continue;
      }
      if (!state || !e.roles.has(Role::party) || (evidence & (kSideStrong | kEmbattled)) != 0) continue;
      if (e.roles.has(Role::mediator) && groups + firm_states >= 2 && !w_.items) {
        e.roles.remove(Role::party);
        continue;
      }
      // In a list of events the sides of one are no evidence in the next.
      const bool hearsay = (evidence & kSideWeak) == 0;
      if (groups >= 1 && (firm_states >= 1 || (home && hearsay)) && !w_.items && !home_of_a_side(e)) {
        e.roles.remove(Role::party);
        e.roles.add(Role::mediator);
      }
    }
  }

  /// Persons who are thanked or persuade, and whose own side stands between the others.
  void persons_between() {
    for (Index i = 0; i < w_.entities.size(); ++i) {
      Entity& e = w_.entities[i];
      if (e.kind != PartyKind::person) continue;
      if ((w_.traces[i].former || w_.traces[i].clergy || w_.traces[i].private_person) &&
          (s_.evidence[i] & (kGoBetweenWeak | kActs)) != 0 &&
          (e.represents == none || w_.entities[e.represents].roles.has(Role::mediator)))
        e.roles.add(Role::mediator);  // no side's man any more, or none's ever
      if (e.represents == none && (s_.evidence[i] & kGoBetweenWeak) != 0 && !e.roles.has(Role::leader) &&
          !e.roles.has(Role::official))
        e.roles.add(Role::mediator);  // of no side that is known
      const bool leads = e.roles.has(Role::leader) || e.roles.has(Role::delegation_head);
      if (leads && e.represents != none && !w_.traces[i].former && w_.doc->sentences.size() <= kOneStory) {
        const Entity& body = w_.entities[e.represents];
        const bool neutral = body.kind == PartyKind::intergovernmental || body.kind == PartyKind::ngo;
        if (neutral && body.roles.has(Role::mediator) && !body.roles.has(Role::party)) e.roles.add(Role::mediator);
      }
      const bool envoy = e.roles.has(Role::envoy) && (s_.evidence[i] & kActs) != 0;
      if (((s_.evidence[i] & kGoBetweenWeak) == 0 && !envoy) || e.represents == none) continue;
      const Roles whose = w_.entities[e.represents].roles;
      if (whose.has(Role::mediator) && !whose.has(Role::party)) e.roles.add(Role::mediator);
    }
    for (Index i = 0; i < w_.entities.size(); ++i) {
      Entity& e = w_.entities[i];
      if (e.kind == PartyKind::person && e.roles.has(Role::mediator) &&
          (w_.traces[i].former || (w_.traces[i].clergy && e.represents == none))) {
        e.roles.remove(Role::leader);
        e.roles.remove(Role::official);
      }
    }
  }

  /// All that is said of it is that it says something: "…, the Red Cross said".
  bool mere_source(Index who) const {
    for (const PartyMention& m : w_.mentions) {
      if (m.entity != who) continue;
      const TokenIndex before = m.first > 0 && w_.is(m.first - 1, Trait::the) ? m.first - 1 : m.first;
      const bool says =
          w_.is(w_.skip_adverbs(m.last), Trait::speech_verb) || (before > 0 && (w_.is(before - 1, Trait::speech_verb)));
      if (!says) return false;
    }
    return true;
  }

  /// In a text about captives the Red Cross does what it always does, whatever the verb.
  void red_cross() {
    const gazetteer::EntryId entry = w_.red_cross();
    const Index who = entry == gazetteer::kNoEntry ? none : w_.known(entry);
    if (who == none || !w_.entities[who].roles.empty() || mere_source(who)) return;
    w_.entities[who].roles.add(Role::mediator);
    w_.entities[who].rule = "red_cross_beside_captives";
  }

  /// The countries of the groups that are sides, a few of them: enough for a text about one conflict.
  void note_homes() {
    homes_ = 0;
    for (const Entity& e : w_.entities) {
      const bool group = e.kind == PartyKind::armed_group || e.kind == PartyKind::political;
      if (group && e.roles.has(Role::party) && homes_ < kHomes && !e.country.empty()) home_[homes_++] = e.country;
    }
  }
  bool home_of_a_side(const Entity& state) const {
    for (std::size_t i = 0; i < homes_; ++i) {
      if (home_[i] == state.country) return true;
    }
    return false;
  }

  /// Persons who neither act in the dealings nor speak for anybody who does.
  void drop_passers_by(bool of_dealings) {
    const bool brief_text = brief(w_, of_dealings);
    for (Index i = 0; i < w_.entities.size(); ++i) {
      Entity& e = w_.entities[i];
      if (e.kind != PartyKind::person || e.roles.empty() || e.roles.has(Role::mediator)) continue;
      const bool acts = (s_.evidence[i] & kActs) != 0;
      if (!w_.traces[i].named && !acts) {  // "an adviser to the president": nobody whom the text brings in
        e.roles = Roles();
        continue;
      }
      if (!acts && w_.traces[i].captive) e.roles.remove(Role::official);
      const bool for_side = for_one_of_them(e);
      const bool by_title =
          e.roles.has(Role::negotiator) || e.roles.has(Role::delegation_head) || e.roles.has(Role::envoy);
      if (acts || for_side || by_title) continue;
      if (brief_text && w_.traces[i].named && !w_.traces[i].captive && s_.only_of_whom[i] == 0) continue;
      if (!of_dealings || (s_.topical[i] == 0 && e.represents == none && !in_office(e))) e.roles = Roles();
    }
  }

  /// A group or government whose leader, negotiator or spokesman takes part in a text of dealings is a side, as is a state
  /// whose negotiator does, or whose leader does where another side is at home in it.
  void sides_of_people() {
    if (w_.items) return;
    note_homes();
    for (Index i = 0; i < w_.entities.size(); ++i) {
      const Entity& e = w_.entities[i];
      if (e.kind != PartyKind::person || e.represents == none || e.roles.has(Role::mediator)) continue;
      if (w_.traces[i].former || w_.traces[i].captive) continue;
      Entity& side = w_.entities[e.represents];
      if (!side.roles.empty() || left_out(w_, s_, e.represents) || w_.traces[e.represents].mentions == 0) continue;
      const bool negotiates = e.roles.has(Role::negotiator) || e.roles.has(Role::delegation_head);
      const bool group =
          side.kind == PartyKind::armed_group || (side.kind == PartyKind::political && s_.topical[i] > 0);
      const bool speaks = e.roles.has(Role::leader) || e.roles.has(Role::spokesperson) || e.roles.has(Role::official);
      const bool is_side = side_kind(side.kind) && (negotiates || (speaks && (group || home_of_a_side(side))));
      if (!is_side || s_.only_of_whom[i] != 0) continue;
      side.roles.add(Role::party);
      side.rule = "its_people_in_dealings";
    }
  }

  /// Of an army or ministry whose roles are its state's: he speaks for that.
  bool for_one_of_them(const Entity& e) const {
    constexpr int kSteps = 3;
    Index up = e.represents;
    for (int i = 0; i < kSteps && up != none; ++i, up = w_.entities[up].represents) {
      if (!w_.entities[up].roles.empty()) return true;
    }
    return false;
  }

  bool in_office(const Entity& e) const {
    if (e.entry == gazetteer::kNoEntry) return false;
    const auto offices = w_.tables->offices_of(e.entry);
    for (std::uint32_t i = 0; i < offices.count; ++i) {
      if (held_on(w_.tables->office(offices.first + i), w_.published)) return true;
    }
    return false;
  }

  Work& w_;
  RoleScratch& s_;
  std::uint32_t topic_words_ = 0;
  static constexpr std::size_t kHomes = 16;
  std::string_view home_[kHomes];
  std::size_t homes_ = 0;
};

/// Ministers of states at peace meet and agree on prices and missiles: no side of a conflict among them.
void drop_sides_in_peacetime(Work& work, const grammar::TextSubject& subject) {
  const auto of_conflict = [](const Entity& e) {
    return e.kind == PartyKind::armed_group || e.roles.has(Role::mediator);
  };
  work.of_peacetime = std::none_of(work.entities.begin(), work.entities.end(), of_conflict) && subject.of_peacetime();
  if (!work.of_peacetime) return;
  for (Entity& e : work.entities) {
    if (is_state(e.kind)) e.roles.remove(Role::party);
  }
}

}  // namespace

void weigh_salience(Work& work, const grammar::TextSubject& subject, RoleScratch& scratch) {
  Salience(work, scratch).run(subject.of_conflict());
  drop_sides_in_peacetime(work, subject);
}

}  // namespace parley::parties
