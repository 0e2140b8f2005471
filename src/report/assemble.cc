// Puts the report together: the stages' records, with their strings, in memory of the report's own.
#include <algorithm>
#include <array>
#include <utility>

#include "report/arena.h"
#include "report/confidence.h"
#include "report/engine.h"
#include "text/fixed_text.h"

namespace parley::report {
namespace {

/// About what the report will take, so that one block is enough for most; what is not read for it counts nothing.
std::size_t expected_bytes(Scope scope, const Workroom& w) {
  constexpr std::size_t kDateText = 64, kPartyText = 64, kMentionText = 12, kFigureText = 72, kPhrase = 48;
  std::size_t bytes = 512;
  bytes += w.dates.size() * (sizeof(Date) + kDateText);
  bytes += w.parties.entities.size() * (sizeof(Party) + kPartyText);
  bytes += w.parties.mentions.size() * (sizeof(Mention) + kMentionText);
  bytes += w.figures.figures.size() * (sizeof(Figure) + kFigureText);
  if (scope != Scope::everything) return bytes;
  bytes += w.deals.exchanges.size() * (sizeof(Exchange) + 4 * kPhrase) + w.deals.sides.size() * sizeof(Side);
  bytes += w.deals.negotiations.size() * (sizeof(Negotiation) + 2 * kPhrase);
  bytes += w.deals.quotes.size() * (sizeof(Quote) + kPhrase) + w.deals.links.size() * sizeof(Index);
  return bytes;
}

/// The memory of the last report, if nobody has that any more.
detail::Memory memory_for(Workroom& w, std::size_t expected) {
  if (!w.memory.unshared() || !w.memory.get()->reuse(expected)) w.memory = detail::Memory(new detail::Arena(expected));
  return w.memory;
}

class Assembler {
 public:
  Assembler(const Engine& engine, Scope scope, const Context& context, Workroom& w)
      : engine_(engine),
        scope_(scope),
        context_(context),
        w_(w),
        memory_(memory_for(w, expected_bytes(scope, w))),
        arena_(memory_.get()),
        report_(memory_),
        party_of_(w.party_of),
        mention_count_(w.mention_count),
        holds_(w.holds),
        mention_lists_(w.mention_lists) {}

  Report run() {
    report_.id = arena_->copy(context_.id);
    report_.published = arena_->copy(context_.published);
    number_parties();
    // With figures alone, only the parties and dates that they refer to are wanted; ids must stay dense, so all of the stage are given.
    if (scope_ != Scope::parties) dates();
    if (scope_ != Scope::dates) parties();
    if (scope_ == Scope::everything || scope_ == Scope::figures) figures();
    if (scope_ == Scope::everything) {
      exchanges();
      negotiations();
    }
    warnings();
    return std::move(report_);
  }

 private:
  std::size_t limited(std::size_t n) {
    if (n <= engine_.options().max_records) return n;
    cut_ = true;
    return engine_.options().max_records;
  }
  std::string_view rule(const char* name) {
    return engine_.options().explain ? arena_->copy(name) : std::string_view();
  }
  Quote quote(std::uint32_t begin, std::uint32_t end) {
    return {begin, end, arena_->copy(w_.document.text.substr(begin, end - begin))};
  }
  std::optional<Quote> maybe_quote(std::uint32_t begin, std::uint32_t end) {
    return begin < end ? std::optional<Quote>(quote(begin, end)) : std::nullopt;
  }
  /// A link to a record that was cut leads nowhere.
  static Index kept(Index i, std::size_t count) { return i < count ? i : none; }
  Index party(Index entity) const {
    return entity < party_of_.size() ? kept(party_of_[entity], report_.parties.size()) : none;
  }

  List<Index> links(Slice slice, std::size_t count) {
    Index* out = arena_->make<Index>(slice.count);
    std::size_t n = 0;
    for (std::uint32_t i = 0; i < slice.count; ++i) {
      const Index link = w_.deals.links[slice.first + i];
      if (link < count && std::find(out, out + n, link) == out + n) out[n++] = link;
    }
    return {out, n};
  }
  List<Index> party_links(Slice slice) {
    Index* out = arena_->make<Index>(slice.count);
    std::size_t n = 0;
    for (std::uint32_t i = 0; i < slice.count; ++i) {
      const Index link = party(w_.deals.links[slice.first + i]);
      if (link != none && std::find(out, out + n, link) == out + n) out[n++] = link;
    }
    return {out, n};
  }
  List<Quote> quotes(Slice slice) {
    Quote* out = arena_->make<Quote>(slice.count);
    for (std::uint32_t i = 0; i < slice.count; ++i) {
      const ByteRange& r = w_.deals.quotes[slice.first + i];
      out[i] = quote(r.begin, r.end);
    }
    return {out, slice.count};
  }

  void dates() {
    const std::size_t n = limited(w_.dates.size());
    Date* out = arena_->make<Date>(n);
    for (std::size_t i = 0; i < n; ++i) {
      const dates::DateRecord& r = w_.dates[i];
      Date& d = out[i];
      d.begin = r.begin;
      d.end = r.end;
      d.text = arena_->copy(w_.document.text.substr(r.begin, r.end - r.begin));
      d.type = r.type;
      d.mod = r.mod;
      d.calendar = r.calendar;
      d.value = arena_->copy(r.value);
      d.quant = arena_->copy(r.quant);
      d.freq = arena_->copy(r.freq);
      d.begin_point = kept(r.begin_point, n);
      d.end_point = kept(r.end_point, n);
      d.earliest = arena_->copy(r.earliest);
      d.latest = arena_->copy(r.latest);
      d.confidence = w_.confidence.of(RecordKind::date, r.rule);
      d.rule = rule(r.rule);
    }
    report_.dates = {out, n};
  }

  /// Entities without a mention do not exist for the reader, but for those for whom somebody named acts; the others keep their order.
  void number_parties() {
    party_of_.assign(w_.parties.entities.size(), none);
    mention_count_.assign(w_.parties.entities.size(), 0);
    for (const parties::PartyMention& m : w_.parties.mentions) {
      if (m.entity < mention_count_.size()) ++mention_count_[m.entity];
    }
    for (std::size_t e = 0; e < party_of_.size(); ++e) {
      const Index implied = w_.parties.entities[e].represents;
      if (mention_count_[e] != 0 && implied < party_of_.size()) party_of_[implied] = 0;
    }
    Index next = 0;
    for (std::size_t e = 0; e < party_of_.size(); ++e) {
      if (mention_count_[e] != 0 || party_of_[e] == 0) party_of_[e] = next++;
    }
    party_count_ = next;
  }

  /// Who holds, releases or gets back the people of a figure is a side; a body that only receives them for others is none.
  void note_holders() {
    holds_.assign(party_of_.size(), 0);
    const auto note = [&](Index who) {
      if (who >= holds_.size()) return;
      const PartyKind kind = w_.parties.entities[who].kind;
      if (kind != PartyKind::person && kind != PartyKind::intergovernmental && kind != PartyKind::ngo &&
          kind != PartyKind::other && kind != PartyKind::people)
        holds_[who] = 1;
    };
    for (const figures::FigureRecord& f : w_.figures.figures) {
      note(f.holder);
      note(f.recipient);
    }
  }

  void parties() {
    note_holders();
    const std::size_t n = limited(party_count_);
    Party* out = arena_->make<Party>(n);
    std::vector<Mention*>& lists = mention_lists_;
    lists.assign(n, nullptr);
    report_.parties = {out, n};
    std::size_t mention_count = 0;
    for (std::size_t e = 0; e < party_of_.size(); ++e) mention_count += party_of_[e] < n ? mention_count_[e] : 0;
    Mention* mentions = arena_->make<Mention>(mention_count);
    for (std::size_t e = 0; e < party_of_.size(); ++e) {
      if (party_of_[e] >= n) continue;
      const parties::Entity& r = w_.parties.entities[e];
      Party& p = out[party_of_[e]];
      p.name = arena_->copy(r.name);
      p.kind = r.kind;
      p.country = arena_->copy(r.country);
      p.code = arena_->copy(r.code);
      if (r.wikidata != 0) p.wikidata = arena_->copy(text::FixedText<15>("Q").append_number(r.wikidata));
      p.roles = r.roles;
      const bool named = mention_count_[e] != 0;
      if (scope_ == Scope::everything && named && e < w_.deals.roles.size()) p.roles.add(w_.deals.roles[e]);
      if (scope_ == Scope::everything && named && holds_[e] != 0) p.roles.add(Role::party);
      const bool goes_between = e < w_.deals.no_party.size() && w_.deals.no_party[e] != 0;
      if (scope_ == Scope::everything && goes_between && p.roles.has(Role::mediator)) p.roles.remove(Role::party);
      p.represents = party(r.represents);
      p.position = maybe_quote(r.position_begin, r.position_end);
      p.confidence = w_.confidence.of(RecordKind::party, r.rule);
      p.rule = rule(r.rule);
      lists[party_of_[e]] = mentions;
      p.mentions = {mention_count_[e] != 0 ? mentions : nullptr, mention_count_[e]};
      mentions += mention_count_[e];
    }
    for (const parties::PartyMention& m : w_.parties.mentions) {
      if (m.entity >= party_of_.size() || party_of_[m.entity] >= n) continue;
      Mention*& at = lists[party_of_[m.entity]];
      at->begin = m.begin;
      at->end = m.end;
      at->text = arena_->copy(w_.document.text.substr(m.begin, m.end - m.begin));
      at->form = m.form;
      ++at;
    }
  }

  void figures() {
    const std::size_t n = limited(w_.figures.figures.size());
    Figure* out = arena_->make<Figure>(n);
    for (std::size_t i = 0; i < n; ++i) {
      const figures::FigureRecord& r = w_.figures.figures[i];
      Figure& f = out[i];
      f.begin = r.begin;
      f.end = r.end;
      f.text = arena_->copy(w_.document.text.substr(r.begin, r.end - r.begin));
      f.number = quote(r.number_begin, r.number_end);
      if (r.has_low) f.low = r.low;
      if (r.has_high) f.high = r.high;
      f.qualifier = r.qualifier;
      f.kind = r.kind;
      f.of = party(r.of);
      f.of_text = maybe_quote(r.of_begin, r.of_end);
      const FigureSides told =
          scope_ == Scope::everything && i < w_.deals.figure_sides.size() ? w_.deals.figure_sides[i] : FigureSides();
      f.holder = party(r.holder != none ? r.holder : told.holder);
      f.recipient = party(r.recipient != none ? r.recipient : told.recipient);
      f.status = r.status;
      f.counting = r.counting;
      f.per = arena_->copy(r.per);
      f.part_of = r.part_of == i ? none : kept(r.part_of, n);
      f.same_as = r.same_as == i ? none : kept(r.same_as, n);
      f.source = party(r.source);
      Index* dates = arena_->make<Index>(r.date_count);
      std::size_t count = 0;
      for (std::uint32_t d = 0; d < r.date_count; ++d) {
        if (const Index link = w_.figures.date_links[r.first_date + d]; link < report_.dates.size())
          dates[count++] = link;
      }
      f.dates = {dates, count};
      f.confidence = w_.confidence.of(RecordKind::figure, r.rule);
      f.rule = rule(r.rule);
    }
    report_.figures = {out, n};
  }

  void exchanges() {
    const std::size_t n = limited(w_.deals.exchanges.size());
    Exchange* out = arena_->make<Exchange>(n);
    for (std::size_t i = 0; i < n; ++i) {
      const ExchangeRecord& r = w_.deals.exchanges[i];
      Exchange& x = out[i];
      x.begin = r.bytes.begin;
      x.end = r.bytes.end;
      x.text = arena_->copy(w_.document.text.substr(r.bytes.begin, r.bytes.end - r.bytes.begin));
      Side* sides = arena_->make<Side>(r.sides.count);
      for (std::uint32_t s = 0; s < r.sides.count; ++s) {
        const SideRecord& side = w_.deals.sides[r.sides.first + s];
        sides[s].party = party(side.party);
        sides[s].gives = links(side.gives, report_.figures.size());
        sides[s].gives_text = quotes(side.gives_text);
      }
      x.sides = {sides, r.sides.count};
      x.status = r.status;
      x.mediators = party_links(r.mediators);
      x.dates = links(r.dates, report_.dates.size());
      x.location = maybe_quote(r.location.begin, r.location.end);
      x.basis = r.basis;
      x.confidence = w_.confidence.of(RecordKind::exchange, r.rule);
      x.rule = rule(r.rule);
    }
    report_.exchanges = {out, n};
  }

  void negotiations() {
    const std::size_t n = limited(w_.deals.negotiations.size());
    Negotiation* out = arena_->make<Negotiation>(n);
    for (std::size_t i = 0; i < n; ++i) {
      const NegotiationRecord& r = w_.deals.negotiations[i];
      Negotiation& g = out[i];
      g.begin = r.bytes.begin;
      g.end = r.bytes.end;
      g.text = arena_->copy(w_.document.text.substr(r.bytes.begin, r.bytes.end - r.bytes.begin));
      g.mentions = quotes(r.mentions);
      g.parties = party_links(r.parties);
      g.mediators = party_links(r.mediators);
      g.hosts = party_links(r.hosts);
      g.people = party_links(r.people);
      g.location = maybe_quote(r.location.begin, r.location.end);
      g.mode = r.mode;
      g.topic = r.topic;
      g.phase = maybe_quote(r.phase.begin, r.phase.end);
      g.status = r.status;
      g.dates = links(r.dates, report_.dates.size());
      g.confidence = w_.confidence.of(RecordKind::negotiation, r.rule);
      g.rule = rule(r.rule);
    }
    report_.negotiations = {out, n};
  }

  void warnings() {
    std::size_t n = w_.document.invalid.size() + (w_.parties.past_gazetteer_date ? 1 : 0) + (cut_ ? 1 : 0);
    n += w_.unknown_days.size();
    Warning* out = arena_->make<Warning>(n);
    Warning* at = out;
    for (const text::InvalidBytes& bytes : w_.document.invalid)
      *at++ = {WarningCode::invalid_utf8, bytes.begin, bytes.end,
               "no valid UTF-8, read as a separator: is the text in another encoding?"};
    for (const dates::UnknownDay& u : w_.unknown_days)
      *at++ = {WarningCode::unknown_calendar_date, u.begin, u.end, "the calendar has no such day: no date"};
    std::sort(out, at, [](const Warning& a, const Warning& b) {
      if (a.begin != b.begin) return a.begin < b.begin;
      if (a.code != b.code) return a.code == WarningCode::invalid_utf8;
      return a.end < b.end;
    });
    if (w_.parties.past_gazetteer_date) {
      *at++ = {WarningCode::past_gazetteer_date, 0, 0,
               "published after the gazetteer's data date: offices may have changed hands since"};
    }
    if (cut_) *at++ = {WarningCode::too_many_records, 0, 0, "a list reached max_records and was cut"};
    report_.warnings = {out, static_cast<std::size_t>(at - out)};
  }

  const Engine& engine_;
  const Scope scope_;
  const Context& context_;
  Workroom& w_;
  detail::Memory memory_;
  detail::Arena* const arena_;
  Report report_;
  std::vector<Index>& party_of_;
  std::vector<std::uint32_t>& mention_count_;
  std::vector<std::uint8_t>& holds_;
  std::vector<Mention*>& mention_lists_;
  std::size_t party_count_ = 0;
  bool cut_ = false;
};

}  // namespace

Report assemble(const Engine& engine, Scope scope, const Context& context, Workroom& workroom) {
  Report report = Assembler(engine, scope, context, workroom).run();
  if (!workroom.memory.get()->kept()) workroom.memory = detail::Memory();
  return report;
}

}  // namespace parley::report
