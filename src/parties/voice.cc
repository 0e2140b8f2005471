// For whom a transcript speaks: the state whose offices its speakers hold, and the side that its labels name. Whose "we" a text without labels
// says is a matter of what it tells of talks (report/negotiations_voice.cc).
#include <algorithm>
#include <string_view>

#include "parties/work.h"

namespace parley::parties {

using gazetteer::EntryId;
using gazetteer::kNoEntry;

EntryId state_of_speakers(const Work& work) {
  EntryId state = kNoEntry;
  for (const text::Turn& turn : work.doc->turns) {
    const Index who = work.speaker_of(turn);
    if (who == none || work.entities[who].entry == kNoEntry) continue;
    const auto offices = work.tables->offices_of(work.entities[who].entry);
    for (std::uint32_t i = 0; i < offices.count; ++i) {
      const gazetteer::Office office = work.tables->office(offices.first + i);
      if (!held_on(office, work.published) || work.tables->entry(office.of).kind != PartyKind::state) continue;
      if (state != kNoEntry && state != office.of) return kNoEntry;
      state = office.of;
    }
  }
  return state;
}

Index acts_for(const std::vector<Entity>& entities, Index entity) noexcept {
  if (entity == none) return none;
  const Entity& e = entities[entity];
  // A cabinet or ministry acts for its state.
  const bool body =
      e.kind == PartyKind::government && e.represents != none && entities[e.represents].kind == PartyKind::state;
  return e.kind == PartyKind::person || body ? e.represents : entity;
}

namespace {

/// The side of the first actor that a label names.
Index side_named(const PartyRecords& records, const text::TokenRange& label) {
  const auto& mentions = records.mentions;
  auto m = std::lower_bound(mentions.begin(), mentions.end(), label.first,
                            [](const PartyMention& mention, text::TokenIndex t) { return mention.last <= t; });
  for (; m != mentions.end() && m->first < label.last; ++m) {
    const Index side = m->plural_group ? none : acts_for(records.entities, m->entity);
    if (side != none) return side;
  }
  return none;
}

/// The side for which a label without a name speaks (labels.tsv), where the text names it.
Index side_of_words(const gazetteer::Tables& tables, const PartyRecords& records, std::string_view label) {
  for (std::uint32_t i = 0; i < tables.label_count(); ++i) {
    const gazetteer::Label row = tables.label(i);
    if (row.words.size() == 1 ? label != row.words : label.find(row.words) == std::string_view::npos) continue;
    const std::string_view country = tables.entry(row.country).country;
    for (Index e = 0; e < records.entities.size(); ++e) {
      const Entity& entity = records.entities[e];
      if (is_state(entity.kind) && entity.represents == none && entity.country == country) return e;
    }
  }
  return none;
}

}  // namespace

Index side_of_labels(const text::Document& doc, const gazetteer::Tables& tables, const PartyRecords& records) {
  const auto by_words = [&](const text::TokenRange& label) {
    if (label.first >= label.last) return none;
    const std::uint32_t begin = doc.tokens[label.first].begin, end = doc.tokens[label.last - 1].end;
    return side_of_words(tables, records, doc.text.substr(begin, end - begin));
  };
  // Who briefs speaks for the house, as do the other speakers of the transcript.
  const text::Turn* question = nullptr;
  for (const text::Turn& turn : doc.turns) {
    if (turn.question) {
      if (question == nullptr && turn.label.first < turn.label.last) question = &turn;
      continue;
    }
    Index side = side_named(records, turn.label);
    if (side == none) side = by_words(turn.label);
    if (side != none) return side;
  }
  // Where none of them tells, the first label of those who ask may.
  return question != nullptr ? by_words(question->label) : none;
}

}  // namespace parley::parties
