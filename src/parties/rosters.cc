// Who sits for whom, where the text lists it: "Party of Unity: Ms Karua and Mr Ongeri. For the rebels: Paul Okoro (head), Ann Reed."
#include <array>

#include "parties/person_names.h"
#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr std::size_t kNames = 24;       ///< of a list
constexpr TokenIndex kTitleWords = 6;    ///< "peace commissioner «X»", "the retired general «X»"
constexpr TokenIndex kBracketWords = 6;  ///< "X (head)"
constexpr TokenIndex kReach = 80;        ///< tokens before the list in which the text speaks of talks or of a team

class Rosters {
 public:
  explicit Rosters(Work& work) : w_(work) {}

  void run() {
    const std::size_t count = w_.mentions.size();  // the names of a list are no headings
    for (std::size_t i = 0; i < count; ++i) {
      const PartyMention m = w_.mentions[i];
      if (m.entity != none && w_.punct(m.last, ':') && heading(m)) read(m);
    }
  }

 private:
  bool heading(const PartyMention& m) const {
    const PartyKind kind = w_.entities[m.entity].kind;
    if (kind == PartyKind::person || kind == PartyKind::people || m.attributive) return false;
    TokenIndex first = m.first;
    if (!w_.sentence_start(first) && w_.is(first - 1, Trait::the)) --first;
    if (!w_.sentence_start(first) && w_.is(first - 1, Trait::for_word)) --first;
    if (!w_.sentence_start(first) && !w_.punct(first - 1, ';')) return false;
    const TokenIndex floor = first > kReach ? first - kReach : 0;
    return w_.uses.any(floor, first, kTopical | kTeam);
  }

  /// The names of the list, if it is one: names alone, with their titles, up to a full stop or semicolon.
  void read(const PartyMention& m) {
    std::array<TokenRange, kNames> names;
    std::size_t count = 0;
    const TokenIndex end = w_.sentence_last(m.last);
    TokenIndex t = m.last + 1;
    TokenIndex words = 0;
    while (t < end && !w_.is(t, Trait::period) && !w_.punct(t, ';')) {
      const PartyMention* known = w_.mention_at(t);
      const bool person =
          known != nullptr && known->entity != none && w_.entities[known->entity].kind == PartyKind::person;
      const TokenIndex last = person ? known->last : known == nullptr && name_start(w_, t) ? name_end(w_, t) : t;
      if (last > t) {
        const TokenRange name{t, last};
        if (count == kNames || (!person && (w_.capitals_in(name) < 2 || organisation_like(w_, name)))) return;
        names[count++] = name;
        t = last;
        words = 0;
        if (w_.is(t, Trait::open)) {
          const TokenIndex limit = t + kBracketWords;
          while (t < end && t < limit && !w_.is(t, Trait::close)) ++t;
          if (!w_.is(t, Trait::close)) return;
          ++t;
        }
        if (t < end && !w_.is(t, Trait::comma) && !w_.is(t, Trait::and_word) && !w_.is(t, Trait::period) &&
            !w_.punct(t, ';'))
          return;
        continue;
      }
      if (w_.is(t, Trait::comma) || w_.is(t, Trait::and_word)) {
        words = 0;
      } else if (++words > kTitleWords || w_.is(t, Trait::auxiliary) || w_.is(t, Trait::quote) ||
                 w_.is(t, Trait::speech_verb) || (w_.is(t, Trait::act_verb) && w_.small(t))) {
        return;
      }
      ++t;
    }
    if (count < 2) return;
    for (std::size_t i = 0; i < count; ++i) sit(names[i], m.entity);
  }

  void sit(TokenRange name, Index side) {
    Index who = none;
    if (const PartyMention* known = w_.mention_at(name.first); known != nullptr) {
      who = known->entity;
    } else {
      who = w_.entity_named(w_.plain(name), PartyKind::person, "person_in_roster");
      if (!w_.add(name, who, MentionForm::name)) return;
    }
    w_.entities[who].represents = side;
    w_.entities[who].roles.add(Role::negotiator);
  }

  Work& w_;
};

}  // namespace

void find_rosters(Work& work) { Rosters(work).run(); }

}  // namespace parley::parties
