// Is the text a list of events that have nothing to do with each other, a paragraph each ("Current events")? Then "the rebels" of one paragraph are
// not those of another, and who stands between the sides of one is a side of the next.
#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr std::uint32_t kLeastApart = 2;    ///< paragraphs that share no actor with those before them, at least
constexpr std::uint32_t kLeastActors = 2;   ///< mentions of states and groups that make a paragraph an event of its own
constexpr std::size_t kMentionsRead = 400;  ///< a longer text is no such list

bool actor(PartyKind kind) { return is_state(kind) || kind == PartyKind::armed_group || kind == PartyKind::political; }

}  // namespace

void note_items(Work& w) {
  w.items = false;
  if (w.mentions.size() > kMentionsRead || w.doc->paragraphs.size() <= kLeastApart) return;
  w.recent.assign(w.entities.size(), Work::kFree);  // by entity: the first paragraph that names it
  std::uint32_t named = 0, apart = 0;
  for (std::size_t i = 0; i < w.order.size();) {
    const std::uint32_t paragraph = w.doc->sentences[w.doc->sentence_of[w.mentions[w.order[i]].first]].paragraph;
    std::uint32_t actors = 0;
    bool shares = false;
    for (; i < w.order.size(); ++i) {
      const PartyMention& m = w.mentions[w.order[i]];
      if (w.doc->sentences[w.doc->sentence_of[m.first]].paragraph != paragraph) break;
      if (m.entity == none || !actor(w.entities[m.entity].kind)) continue;
      ++actors;
      if (w.recent[m.entity] == Work::kFree) w.recent[m.entity] = paragraph;
      shares |= w.recent[m.entity] != paragraph;
    }
    if (actors < kLeastActors) continue;
    ++named;
    if (named > 1 && !shares) ++apart;
  }
  w.items = apart >= kLeastApart && apart * 3 >= (named - 1) * 2;
}

}  // namespace parley::parties
