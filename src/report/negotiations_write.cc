// The records of talks, from the clusters.
#include "report/negotiations.h"

namespace parley::report {
namespace {

ByteRange bytes_of(const DealInput& in, const Flow& flow, Place first, Place last) {
  const auto& tokens = in.doc->tokens;
  return {tokens[flow.token[first]].begin, tokens[flow.token[last] - 1].end};
}

template <typename List>
Slice append(std::vector<Index>& to, const List& from) {
  const Slice s{static_cast<std::uint32_t>(to.size()), static_cast<std::uint32_t>(from.size())};
  to.insert(to.end(), from.begin(), from.end());
  std::sort(to.begin() + s.first, to.end());  // in text order
  return s;
}

}  // namespace

void write_negotiations(const DealInput& in, const Flow& flow, TalksScratch& scratch, DealRecords& out) {
  for (std::uint32_t n = 0; n < scratch.clusters.size(); ++n) {
    const Cluster& c = scratch.clusters[n];
    if (c.dropped) continue;
    NegotiationRecord r;
    // The fullest phrase is the one of most symbols; the first of those.
    std::uint32_t lead = c.lead;
    for (std::uint32_t i = c.lead; i != kNoCluster; i = scratch.talks[i].next) {
      const Talk& t = scratch.talks[i];
      if (!t.mention_only && t.last - t.first > scratch.talks[lead].last - scratch.talks[lead].first) lead = i;
    }
    const Talk& name = scratch.talks[lead];
    r.bytes = bytes_of(in, flow, name.first, name.last);
    r.rule = name.rule;
    r.mentions.first = static_cast<std::uint32_t>(out.quotes.size());
    for (std::uint32_t i = c.lead; i != kNoCluster; i = scratch.talks[i].next) {
      const Talk& t = scratch.talks[i];
      if (i != lead) out.quotes.push_back(bytes_of(in, flow, t.first, t.last));
    }
    r.mentions.count = static_cast<std::uint32_t>(out.quotes.size()) - r.mentions.first;
    r.parties = append(out.links, c.parties);
    r.mediators = append(out.links, c.mediators);
    r.hosts = append(out.links, c.hosts);
    r.people = append(out.links, c.people);
    r.dates = append(out.links, c.dates);
    // Roles only where a clause names the two sides of a process, or who goes between.
    if (c.paired && !c.event) {
      for (const Index e : c.parties) {
        if (!mediates(in, e)) out.roles[e].add(Role::party);
      }
    }
    for (std::uint32_t i = c.lead; i != kNoCluster; i = scratch.talks[i].next) {
      for (const Index e : scratch.talks[i].mediators) {
        if (!c.parties.has(e)) out.roles[e].add(Role::mediator);
      }
    }
    r.location = c.location;
    r.phase = c.phase;
    r.mode = c.mode;
    r.topic = c.topic;
    r.status = c.status;
    out.negotiations.push_back(r);
  }
  std::sort(out.negotiations.begin(), out.negotiations.end(),
            [](const NegotiationRecord& a, const NegotiationRecord& b) { return a.bytes.begin < b.bytes.begin; });
}

}  // namespace parley::report
