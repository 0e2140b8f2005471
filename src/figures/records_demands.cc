// Prisoners that somebody asks for: who asks, who would have to let them go, and who refuses.
#include <algorithm>

#include "figures/records_builder.h"
#include "figures/status.h"

namespace parley::figures {

namespace {
constexpr TokenIndex kAskedReach = 20;  // from a number back to the word that asks for its people
}  // namespace

Index RecordBuilder::asker(TokenIndex at) const {
  const text::Sentence& s = scene.sentence(at);
  if (scene.is(at, Trait::demand_name) && !(scene.verb(at) && subject_of(scene, at) != none)) {
    if (const Index by = behind_preposition(scene, at + 1, Trait::by_word, std::min<TokenIndex>(s.last, at + 5));
        by != none)
      return by;
    TokenIndex t = at;
    while (t > s.first && (scene.is(t - 1, Trait::modifier_word) || scene.token(t - 1).kind == TokenKind::possessive))
      --t;
    const Index m = t > s.first ? scene.mention(t - 1) : none;
    return m == none ? none : actor(scene, scene.party_mention(m).entity);
  }
  return subject_of(scene, at);
}

void RecordBuilder::demanded(Index i) {
  FigureRecord& f = figures()[i];
  if (f.status != Status::demanded && f.status != Status::refused) return;
  const text::Sentence& s = scene.sentence(quantity(i).first);
  const TokenIndex behind = wanted_behind(scene, std::max(candidate(i).phrase.last, quantity(i).last));
  for (TokenIndex t = behind != kNoToken ? behind + 1 : quantity(i).first, n = 0; t > s.first && n < kAskedReach;
       --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.punct(w, ';')) return;
    if (!scene.any(w, Trait::demand_act | Trait::demand_name)) continue;
    const Index who = asker(w);
    if (f.holder == who && !candidate(i).frame.exchange_for) f.holder = none;
    if (f.holder != none || who == none || !group_like(who)) return;
    const Index against = opponent(who);
    if (f.recipient == none && swap_told(s) && f.of != against) f.recipient = who;  // "wants 21 militants in exchange"
    if (against == none || f.of == against) return;
    for (TokenIndex k = w; k < quantity(i).first;
         ++k)  // "wanted the Lebanese prisoners at Atlit, 700 men": not in Lebanon's hands
      if (const Index m = scene.mention(k);
          m != none && scene.party_mention(m).attributive && scene.party_mention(m).entity == against)
        return;
    for (const FigureRecord& part : figures())  // "53 prisoners, 40 of whom are held in Israel": the others elsewhere
      if (part.part_of == i && part.holder != none) return;
    f.holder = against;
    return;
  }
}

void RecordBuilder::ruled_out(Index i) {
  FigureRecord& f = figures()[i];
  if (f.status != Status::demanded) return;
  const std::uint32_t index = scene.sentence_of(quantity(i).first);
  const auto& sentences = scene.doc().sentences;
  const TokenIndex from = std::max(candidate(i).phrase.last, quantity(i).last);
  const TokenIndex end = sentences[std::min<std::size_t>(index + 1, sentences.size() - 1)].last;
  for (TokenIndex t = from; t < end && t < from + kClauseReach; ++t) {
    const bool that = scene.any(t + 1, Trait::demonstrative | Trait::neuter);
    const bool out = scene.is(t + 2, Trait::out_word);
    if ((scene.is(t, Trait::rule_act) && that && out) ||
        (scene.is(t, Trait::refuse_act) && scene.verb(t) && !scene.is(t, Trait::ing_form) &&
         (that || scene.is(t + 1, Trait::to_word) || scene.punct(t + 1, '.') || scene.punct(t + 1, ','))))
      f.status = Status::refused;
  }
}

void RecordBuilder::rejected(Index i) {
  FigureRecord& f = figures()[i];
  if (f.holder != none || f.status != Status::refused || candidate(i).frame.exchange_for) return;
  const text::Sentence& s = scene.sentence(quantity(i).first);
  for (TokenIndex t = quantity(i).first, n = 0; t > s.first && n < kAskedReach; --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.punct(w, ';')) return;
    const bool rules_out = scene.is(w, Trait::rule_act) && within(scene, w + 1, s.last, 3, Traits(Trait::out_word));
    if (!rules_out && (!scene.is(w, Trait::refuse_act) || !scene.verb(w))) continue;
    const Index who = subject_of(scene, w);
    if (who != none && who != f.of && who != f.recipient && (state_like(who) || group_like(who))) f.holder = who;
    return;
  }
}

}  // namespace parley::figures
