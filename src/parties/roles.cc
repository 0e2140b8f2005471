// Runs the role rules over each sentence and draws what follows: a body acts for its state, a spokesman for his side, an envoy who mediates …
#include "parties/roles.h"

#include <algorithm>
#include <array>

namespace parley::parties {
namespace {

constexpr std::uint32_t kLongRow = 3;

}  // namespace

RoleRules::RoleRules(const gazetteer::Tables& tables)
    : tables_{side_subject_rules(),    side_object_rules(),     go_between_deed_rules(), go_between_way_rules(),
              go_between_name_rules(), go_between_task_rules(), watcher_rules(),         {}} {
  constexpr const char* kNames[kFamilies] = {"side_subjects",   "side_objects",     "go_between_deeds",
                                             "go_between_ways", "go_between_names", "go_between_tasks",
                                             "watchers",        "hosts_and_persons"};
  constexpr std::size_t kHostsAndPersons = 7;
  for (const List<RoleRule> table : {host_rules(), person_rules()})
    hosts_and_persons_.insert(hosts_and_persons_.end(), table.begin(), table.end());
  tables_[kHostsAndPersons] = {hosts_and_persons_.data(), hosts_and_persons_.size()};
  std::array<std::vector<grammar::Rule>, kFamilies> plain;
  std::array<grammar::Family::Spec, kFamilies> specs;
  for (std::size_t i = 0; i < kFamilies; ++i) {
    for (const RoleRule& rule : tables_[i]) plain[i].push_back(rule.rule);
    specs[i].name = kNames[i];
    specs[i].rules = {plain[i].data(), plain[i].size()};
    specs[i].marks = {kRoleMarks, sizeof kRoleMarks / sizeof kRoleMarks[0]};
  }
  families_ = grammar::Family::compile(tables, {specs.data(), specs.size()});
  for (const grammar::Family& family : families_) {
    grammar::Family::Set actors;
    for (std::uint16_t m = 0; m < sizeof kRoleMarks / sizeof kRoleMarks[0] && family.ok(); ++m)
      actors.add(family.code_of_mark(m));
    actors_.push_back(actors);
  }
  static_assert(kFamilies <= grammar::Bundle::kMost, "more families than grammar::Bundle::kMost");
  bundle_ = std::make_unique<grammar::Bundle>(families_);
  outlines_ = std::make_unique<grammar::Outlines>(families_);
}

void RoleScratch::begin(const RoleRules& rules) {
  if (!matchers.empty()) return;
  matchers.reserve(RoleRules::kFamilies);
  for (int i = 0; i < RoleRules::kFamilies; ++i) matchers.emplace_back(rules.family(i));
}

namespace {

/// The tokens of the sentence that the outlines of the rules name, and one behind the last.
void list_named(const Work& w, const grammar::Outlines& outlines, TokenRange sentence, text::Lent<Named>& named) {
  // Without a branch: where such words stand is chance.
  Named* out = named.data();
  const gazetteer::WordId* const words = w.words->data();
  const text::Token* const tokens = w.doc->tokens.data();
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    *out = {t, outlines.of_word(words[t], tokens[t].flags & text::kCapital)};
    out += out->row != 0 ? 1 : 0;
  }
  *out = {Work::kFree, 0};  // behind all marks
}

}  // namespace

unsigned open_families(const Work& w, const grammar::Outlines& outlines, TokenRange sentence, RoleScratch& s,
                       grammar::Outlines::Reader& reader) {
  list_named(w, outlines, sentence, s.named);
  // Words and marks in one row, each step without a branch: what comes next is chance.
  const Named* word = s.named.data();
  const grammar::Mark* mark = s.marks.data();
  const grammar::Mark* const last_mark = mark + s.marks.size();
  grammar::Outlines::Reader read = reader;  // in registers
  TokenIndex covered = 0;                   // words before it are under a mark, and none of the sentence's symbols
  while (mark != last_mark) {
    const bool marked = mark->first <= word->token;
    const grammar::Outlines::RowIndex of_word = word->token < covered ? grammar::Outlines::RowIndex{0} : word->row;
    const grammar::Outlines::RowIndex of_mark = read.row_of(mark->mark);
    const TokenIndex end = std::max(mark->last, mark->first + 1);
    read.see(marked ? of_mark : of_word);
    covered = marked ? end : covered;
    mark += marked ? 1 : 0;
    word += marked ? 0 : 1;
  }
  for (; word->token < covered; ++word) continue;
  for (; word->token < sentence.last; ++word) read.see(word->row);
  reader = read;
  return reader.open();
}

namespace {

class Giver {
 public:
  Giver(Work& w, const grammar::TextSubject& subject, const RoleRulesWhenNeeded& rules, text::Lender::Loan& loan,
        RoleScratch& s)
      : w_(w), subject_(subject), rules_(rules), loan_(loan), s_(s) {}

  void run() {
    w_.order_mentions(s_.order);
    s_.evidence.assign(w_.entities.size(), 0);
    if (!subject_.of_none()) by_sentence();
    by_mention_words();
    speakers();
    consequences();
    weigh_salience(w_, subject_, s_);
  }

 private:
  /// The role rules, sentence by sentence.
  void by_sentence() {
    const RoleRules* rules = nullptr;
    TokenIndex longest = 0;
    for (const text::Sentence& sentence : w_.doc->sentences)
      longest = std::max(longest, sentence.last - sentence.first);
    s_.named = loan_.take<Named>(std::size_t{longest} + 1);
    for (std::size_t next = 0; next < s_.order.size();) {
      // The sentences that name somebody.
      const std::uint32_t sentence = w_.doc->sentence_of[w_.mentions[s_.order[next]].first];
      const TokenRange range{w_.doc->sentences[sentence].first, w_.doc->sentences[sentence].last};
      std::size_t first = next;
      while (next < s_.order.size() && w_.mentions[s_.order[next]].first < range.last) ++next;
      // In a text of trade or sport, sides are taken in what is none of ours.
      if (!subject_.of_conflict_near(sentence)) continue;
      lay_marks(w_, range, first, s_);
      if (s_.marks.empty()) continue;
      if (rules == nullptr) {
        rules = &rules_.get();
        s_.begin(*rules);
      }
      grammar::Outlines::Reader reader(rules->outlines());
      const unsigned open = open_families(w_, rules->outlines(), range, s_, reader);
      if (open == 0) continue;
      rules->bundle().symbols(*w_.doc, *w_.words, range, {s_.marks.data(), s_.marks.size()}, s_.symbols);
      for (int f = 0; f < RoleRules::kFamilies; ++f) {
        if ((open >> f & 1u) == 0) continue;
        const auto family = static_cast<std::size_t>(f);
        s_.matchers[family].find(s_.symbols.of(family), s_.matches, rules->actors(f), reader.needed(family));
        for (const grammar::Match& match : s_.matches) apply(rules->table(f)[match.rule], match);
      }
    }
  }

  void apply(const RoleRule& rule, const grammar::Match& match) {
    if (rule.whom == Whom::nobody) return;
    if (rule.role == Role::mediator && mediation_turned_down(w_, s_, match)) return leave_out(w_, s_, match);
    std::uint32_t chosen = grammar::Symbols::kNoPayload;
    for (std::uint32_t i = match.first; i < match.last; ++i) {
      const std::uint32_t group = s_.symbols.payload[i];
      if (group == grammar::Symbols::kNoPayload) continue;
      if (rule.whom == Whom::people) {
        const PartyMention& m = w_.mentions[s_.members[s_.group_first[group]]];
        if (const std::uint16_t mark = mark_of(w_, m); mark == kPersonMark || mark == kOrgMark) give(group, rule);
      } else if (rule.whom == Whom::bodies) {
        const Index who = w_.mentions[s_.members[s_.group_first[group]]].entity;
        const bool body = who != none && (w_.entities[who].kind == PartyKind::intergovernmental ||
                                          w_.entities[who].kind == PartyKind::ngo);
        if (body) give(group, rule);  // "the Burundi peace talks" are not by Burundi
      } else if (rule.whom == Whom::all) {
        give(group, rule);
      } else if (rule.whom == Whom::ends) {
        if (chosen == grammar::Symbols::kNoPayload) give(group, rule);
        chosen = group;
      } else if (rule.whom == Whom::last || chosen == grammar::Symbols::kNoPayload) {
        chosen = group;
      }
    }
    if (chosen != grammar::Symbols::kNoPayload) give(chosen, rule);
    if (rule.role == Role::delegation_head || rule.role == Role::leader) represent(match);
  }

  /// "The Afghan delegation, led by X": X speaks for it.
  void represent(const grammar::Match& match) {
    Index side = none, person = none;
    for (std::uint32_t i = match.first; i < match.last; ++i) {
      const std::uint32_t group = s_.symbols.payload[i];
      if (group == grammar::Symbols::kNoPayload) continue;
      const Index who = w_.mentions[s_.members[s_.group_first[group]]].entity;
      if (who == none) continue;
      if (w_.entities[who].kind == PartyKind::person) {
        person = who;
      } else if (side == none || person != none) {
        side = who;  // "X, the Nigerian who leads the Liberian delegation": the one that stands before the delegation
      }
    }
    if (side == none || person == none) return;
    w_.entities[person].represents = side;
  }

  void give(std::uint32_t group, const RoleRule& rule) {
    for (std::uint32_t k = s_.group_first[group]; k < s_.group_first[group + 1]; ++k) {
      const PartyMention& m = w_.mentions[s_.members[k]];
      if (m.entity == none) continue;
      const std::uint32_t row = s_.group_first[group + 1] - s_.group_first[group];
      if (rule.note == Note::holder || rule.note == Note::holds_there) {
        // "detained in Iran, Russia and Syria": no dealings; "hostages held in Lebanon", where the text names captors: theirs
        const bool there = rule.note == Note::holds_there && (captors_in(m.entity) || staged_before(m.first));
        if (row < kLongRow && !there) one(m.entity, rule.role, false);
        continue;
      }
      if (rule.note == Note::only_host) s_.evidence[m.entity] |= kOnlyHost;
      if (rule.note > Note::only_host) {
        s_.evidence[m.entity] |= rule.note == Note::embattled ? kEmbattled
                                 : rule.note == Note::speaks  ? kSpeaks
                                                              : kExcluded;
        continue;
      }
      // "Israel and Hamas agreed": one who agrees together with an armed group is the other side.
      if (rule.note == Note::weak_alone && row > 1) continue;
      const bool weak = rule.note == Note::weak || rule.note == Note::weak_alone;
      const bool firm = !weak || (rule.role == Role::party && row > 1 && armed_in(group));
      // "The Sudanese Armed Forces and the Rapid Support Forces signed": a side itself, not the state's hand.
      if (row > 1 && w_.entities[m.entity].kind == PartyKind::military && armed_in(group))
        w_.traces[m.entity].fights_on_its_own = true;
      one(m.entity, rule.role, !firm);
      if (rule.role == Role::negotiator && clergy(group)) one(m.entity, Role::mediator, false);
      if (rule.note == Note::also_host) one(m.entity, Role::host, false);
    }
  }

  /// "elections held in «Portugal»", "rounds, the last of them held in «Oslo»": nobody is held.
  bool staged_before(TokenIndex place) const {
    constexpr TokenIndex kReach = 20;
    constexpr Traits kStaged(Trait::staged, Trait::talk, Trait::meeting);
    constexpr Traits kPeople(Trait::captive, Trait::people, Trait::taken, Trait::he_she, Trait::who);
    const TokenIndex floor = std::max(w_.sentence_first(place), place > kReach ? place - kReach : 0);
    bool held = false;
    for (TokenIndex t = place; t > floor;) {
      --t;
      if (w_.is(t, Trait::held)) {
        if (held || !w_.of_class(t, Rare::staged_verb)) return false;
        if (t > 0 && w_.number_at(t - 1)) return false;  // "forty held in Israel"
        held = true;
        continue;
      }
      if (!held) continue;
      if (w_.any(t, kStaged)) return true;
      const PartyMention* m = w_.mention_at(t);
      const bool national = m != nullptr && (m->form == MentionForm::demonym ||
                                             (m->entity != none && w_.entities[m->entity].kind == PartyKind::person));
      if (w_.any(t, kPeople) || national) return false;
    }
    return false;
  }

  /// Does the text name an armed group that is at home in the state, or whose nouns are those of captors?
  bool captors_in(Index state) {
    const Entity& place = w_.entities[state];
    if (place.kind != PartyKind::state) return false;
    if (!captors_read_) read_captors();
    bool home = captors_named_;
    for (std::size_t i = 0; i < homes_ && !home; ++i) home = home_[i] == place.country;
    return home;
  }
  void read_captors() {
    captors_read_ = true;
    for (const PartyMention& m : w_.mentions) {
      if (m.entity == none || w_.entities[m.entity].kind != PartyKind::armed_group) continue;
      captors_named_ |= w_.is(m.last - 1, Trait::captor);
      const std::string_view country = w_.entities[m.entity].country;
      bool known = country.empty() || homes_ == kHomes;
      for (std::size_t i = 0; i < homes_ && !known; ++i) known = home_[i] == country;
      if (!known) home_[homes_++] = country;
    }
  }

  /// "Archbishop Rivera y Damas negotiated with the kidnappers": of no side.
  bool clergy(std::uint32_t group) const {
    for (const grammar::Mark& mark : s_.marks) {
      if (mark.payload != group || mark.mark != kPersonMark) continue;
      for (TokenIndex t = mark.first; t < mark.last; ++t) {
        if (w_.is(t, Trait::clergy)) return true;
      }
    }
    return false;
  }

  bool armed_in(std::uint32_t group) const {
    for (std::uint32_t k = s_.group_first[group]; k < s_.group_first[group + 1]; ++k) {
      const Index who = w_.mentions[s_.members[k]].entity;
      if (who != none && w_.entities[who].kind == PartyKind::armed_group) return true;
    }
    return false;
  }

  void one(Index who, Role role, bool weak) {
    Entity& e = w_.entities[who];
    const bool person = e.kind == PartyKind::person;
    const bool neutral = e.kind == PartyKind::intergovernmental || e.kind == PartyKind::ngo || w_.traces[who].elders;
    switch (role) {
      case Role::party:
        if (person) {
          s_.evidence[who] |= kActs;
        } else if (!neutral && !(e.kind == PartyKind::other && (weak || w_.traces[who].agency))) {
          e.roles.add(role);
          s_.evidence[who] |= weak ? kSideWeak : kSideStrong;
        }
        return;
      case Role::negotiator:
        if (!person) return;
        s_.evidence[who] |= kActs;
        if (e.roles.has(Role::official)) e.roles.add(role);
        return;
      case Role::delegation_head:
        if (person) e.roles.add(role);
        return;
      case Role::host:
        // "The host, Norway's foreign minister Ine Eriksen Søreide": her country.
        if (person && e.represents != none) w_.entities[e.represents].roles.add(role);
        // A government is host; a lay community or a world body whose guests the sides are stands between them.
        if (!person) e.roles.add(neutral ? Role::mediator : role);
        return;
      case Role::guarantor:
      case Role::observer:
        e.roles.add(role);
        return;
      case Role::mediator:
        if (weak) {
          // The leader is thanked, his country mediates.
          const Index whose = person ? e.represents : who;
          if (person && !e.roles.has(Role::leader)) s_.evidence[who] |= kGoBetweenWeak;
          if (whose != none) s_.evidence[whose] |= kGoBetweenWeak;
          return;
        }
        e.roles.add(role);
        return;
      default:
        e.roles.add(role);
    }
  }

  /// "Taliban negotiators", "the Afghan government delegation": they take part.
  void by_mention_words() {
    if (!w_.uses.any(0, w_.size(), kTeam)) return;
    for (const PartyMention& m : w_.mentions) {
      if (!w_.uses.any(m.first, m.last, kTeam)) continue;
      if (m.entity == none || w_.entities[m.entity].kind == PartyKind::person) continue;
      for (TokenIndex t = m.first; t < m.last; ++t) {
        if ((w_.is(t, Trait::negotiator) || w_.is(t, Trait::delegation)) &&
            subject_.of_conflict_near(w_.doc->sentence_of[t]))
          one(m.entity, Role::party, true);
      }
    }
  }

  /// The leader or spokesman of an armed group says or does something: his group does.
  void speakers() {
    for (const PartyMention& m : w_.mentions) {
      if (m.entity == none || m.attributive || w_.entities[m.entity].kind != PartyKind::person) continue;
      const Entity& e = w_.entities[m.entity];
      if (e.represents == none || w_.entities[e.represents].kind != PartyKind::armed_group ||
          w_.traces[m.entity].former)
        continue;
      if (!e.roles.has(Role::leader) && !e.roles.has(Role::spokesperson) && !e.roles.has(Role::negotiator)) continue;
      const TokenIndex verb = w_.skip_adverbs(m.last);
      const bool acts = (w_.is(verb, Trait::act_verb) && !w_.is(verb, Trait::auxiliary)) ||
                        (m.first > 0 && w_.is(m.first - 1, Trait::speech_verb));
      if (acts) s_.evidence[e.represents] |= kSpeaks;
    }
  }

  void side_by_person(Index state) {
    if (w_.entities[state].kind == PartyKind::other) return;  // an office, a bureau
    if (w_.traces[state].mentions == 0) return;               // known by an office alone: the text says nothing of it
    w_.entities[state].roles.add(Role::party);
    s_.evidence[state] |= kSideWeak;
  }

  /// First what persons do for whom they represent, then bodies for their states.
  void consequences() {
    consequences(true);
    consequences(false);
  }
  void consequences(bool of_persons) {
    for (Index i = 0; i < w_.entities.size(); ++i) {
      const Entity& e = w_.entities[i];
      if (e.represents == none || (e.kind == PartyKind::person) != of_persons) continue;
      Entity& up = w_.entities[e.represents];
      const bool body = e.kind == PartyKind::government || e.kind == PartyKind::intergovernmental;
      if (e.kind == PartyKind::person) {
        const bool neutral = up.kind == PartyKind::intergovernmental || up.kind == PartyKind::ngo;
        if ((s_.evidence[i] & (kActs | kGoBetweenWeak)) != 0 && neutral) {
          // Who bargains for a body that is no side stands between the sides.
          w_.entities[i].roles.add(Role::mediator);
          up.roles.add(Role::mediator);
        }
        if ((s_.evidence[i] & kActs) != 0 && up.kind != PartyKind::intergovernmental && up.kind != PartyKind::ngo &&
            !e.roles.has(Role::mediator))
          side_by_person(e.represents);
        const bool neutral_body = up.kind == PartyKind::intergovernmental || up.kind == PartyKind::ngo;
        if (neutral_body && up.roles.has(Role::mediator) &&
            (e.roles.has(Role::delegation_head) || e.roles.has(Role::leader) || e.roles.has(Role::negotiator)))
          w_.entities[i].roles.add(Role::mediator);
        if (e.roles.has(Role::observer) && !w_.traces[i].former && up.roles.empty()) up.roles.add(Role::observer);
        if (e.roles.has(Role::mediator) && !w_.traces[i].former &&
            (up.kind == PartyKind::intergovernmental || !e.roles.has(Role::envoy) ||
             (s_.evidence[e.represents] & kSideStrong) == 0))
          up.roles.add(Role::mediator);
        if (e.roles.has(Role::envoy) && up.kind != PartyKind::intergovernmental && up.roles.has(Role::mediator))
          w_.entities[i].roles.add(Role::mediator);
        if (e.roles.has(Role::envoy) && up.kind == PartyKind::intergovernmental) {
          w_.entities[i].roles.add(Role::mediator);
          up.roles.add(Role::mediator);
        }
      } else if (body || (e.kind == PartyKind::military &&
                          w_.traces[e.represents].country_words + w_.traces[e.represents].government_words > 0)) {
        if (w_.traces[i].fights_on_its_own && w_.traces[e.represents].government_words == 0 &&
            s_.evidence[e.represents] == 0)
          continue;
        up.roles.add(e.roles);
        w_.entities[i].roles = Roles();
      }
    }
  }

  Work& w_;
  const grammar::TextSubject& subject_;
  const RoleRulesWhenNeeded& rules_;
  text::Lender::Loan& loan_;
  RoleScratch& s_;
  static constexpr std::size_t kHomes = 16;  ///< countries of armed groups that are remembered
  std::string_view home_[kHomes];
  std::size_t homes_ = 0;
  bool captors_read_ = false, captors_named_ = false;
};

}  // namespace

void give_roles(Work& work, const grammar::TextSubject& subject, const RoleRulesWhenNeeded& rules,
                text::Lender::Loan& loan, RoleScratch& scratch) {
  Giver(work, subject, rules, loan, scratch).run();
}

}  // namespace parley::parties
