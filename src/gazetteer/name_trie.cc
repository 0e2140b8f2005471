// Numbers the nodes anew, breadth first, and writes them with their forms.
#include "gazetteer/name_trie.h"

#include <algorithm>
#include <tuple>

namespace parley::gazetteer {

std::uint32_t NameTrie::root(WordId word) {
  if (word >= roots_.size()) roots_.resize(word + std::size_t{1}, blob::kNoNode);
  if (roots_[word] == blob::kNoNode) roots_[word] = ++nodes_;
  return roots_[word];
}

std::uint32_t NameTrie::edge(std::uint32_t from, WordId word) {
  const auto [at, fresh] = edges_.emplace(std::make_pair(from, word), nodes_ + 1);
  if (fresh) ++nodes_;
  return at->second;
}

void NameTrie::add_form(std::uint32_t node, const Form& form, const FormSpelling& spelling) {
  std::vector<Pending>& forms = forms_at_[node];
  for (Pending& p : forms) {
    if (p.form.entry == form.entry) {
      p.spelling.capital_words = static_cast<std::uint16_t>(p.spelling.capital_words & spelling.capital_words);
      p.spelling.acronym_words = static_cast<std::uint16_t>(p.spelling.acronym_words & spelling.acronym_words);
      return;
    }
  }
  forms.push_back({form, spelling, static_cast<std::uint32_t>(forms.size())});
}

void NameTrie::write_forms(std::vector<Pending>& pending, Written& out) {
  std::sort(pending.begin(), pending.end(), [](const Pending& a, const Pending& b) {
    // Forms that ask the same of the capitals stand together, the strictest first; then canonical names before aliases and so on.
    const auto key = [](const Pending& p) {
      return std::make_tuple(-int{p.spelling.acronym_words}, -int{p.spelling.capital_words}, FormKind{p.form.kind},
                             p.order);
    };
    return key(a) < key(b);
  });
  for (const Pending& p : pending) {
    const auto key = std::make_pair(p.spelling.capital_words, p.spelling.acronym_words);
    const auto [at, fresh] = spelling_ids_.emplace(key, static_cast<std::uint32_t>(out.spellings.size()));
    if (fresh) out.spellings.push_back(p.spelling);
    out.forms.push_back(p.form);
    out.forms.back().spelling = at->second & 0xFFu;
  }
}

NameTrie::Written NameTrie::write(std::size_t words) {
  Written out;
  std::vector<std::vector<std::pair<WordId, std::uint32_t>>> children(nodes_ + std::size_t{1});
  for (const auto& [key, to] : edges_)
    children[key.first].emplace_back(key.second, to);                       // in order of words: edges_ is sorted
  std::vector<std::pair<std::uint32_t, WordId>> order{{blob::kNoNode, 0}};  // old node, word that leads to it
  for (WordId w = 0; w < roots_.size(); ++w) {
    if (is_root(w)) order.emplace_back(roots_[w], w);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {  // grows as it goes
    const std::uint32_t old = order[i].first;
    const std::size_t first_child = order.size(), first_form = out.forms.size();
    if (i % blob::kNodesOfBlock == 0)
      out.node_blocks.push_back(
          {static_cast<std::uint32_t>(first_child), static_cast<std::uint32_t>(first_form) & 0x7FFFFFFFu, 0});
    if (old != blob::kNoNode) {
      for (const auto& [word, to] : children[old]) order.emplace_back(to, word);
    }
    if (const auto found = forms_at_.find(old); found != forms_at_.end()) write_forms(found->second, out);
    const auto child_count = static_cast<std::uint32_t>(order.size() - first_child);
    const auto form_count = static_cast<std::uint32_t>(out.forms.size() - first_form);
    const std::uint32_t few = std::min(child_count, blob::kMostChildren);
    const std::uint32_t few_forms = std::min(form_count, blob::kMostNodeForms);
    out.nodes.push_back({order[i].second & 0xFFFFFu, few & 0xFFu, few_forms & 0xFu});
    if (few != child_count || few_forms != form_count) {
      out.node_blocks.back().crowded = 1;
      out.crowded.push_back({static_cast<std::uint32_t>(i), child_count - few, form_count - few_forms});
    }
  }
  out.inner.resize(words / 64 + 1);
  for (const auto& edge : edges_) out.inner[edge.first.second / 64] |= std::uint64_t{1} << (edge.first.second % 64);
  while (out.nodes.size() % blob::kNodesOfBlock != 0) out.nodes.push_back({0, 0, 0});
  return out;
}

}  // namespace parley::gazetteer
