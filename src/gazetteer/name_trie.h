// The trie of names as it is built: the nodes in the order in which names make them, then written breadth first as blob.h lays them out.
#ifndef PARLEY_GAZETTEER_NAME_TRIE_H_
#define PARLEY_GAZETTEER_NAME_TRIE_H_

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "gazetteer/blob.h"

namespace parley::gazetteer {

class NameTrie {
 public:
  /// The node of names that begin with `word`; of those that go on with it behind `from`. Made if it is new.
  std::uint32_t root(WordId word);
  std::uint32_t edge(std::uint32_t from, WordId word);
  bool is_root(WordId word) const noexcept { return word < roots_.size() && roots_[word] != blob::kNoNode; }
  /// A name that ends at `node`. One entry stands once at a node: of two spellings the capitals that both have.
  void add_form(std::uint32_t node, const Form& form, const FormSpelling& spelling);
  std::uint32_t nodes() const noexcept { return nodes_; }

  /// What blob::Header has of it under the same names.
  struct Written {
    std::vector<blob::Node> nodes;
    std::vector<blob::NodeBlock> node_blocks;
    std::vector<blob::CrowdedNode> crowded;
    std::vector<Form> forms;
    std::vector<FormSpelling> spellings;  ///< a form has 8 bits to say which
    std::vector<std::uint64_t> inner;
  };
  /// `words`: how many there are.
  Written write(std::size_t words);

 private:
  struct Pending {
    Form form;
    FormSpelling spelling;
    std::uint32_t order = 0;
  };
  void write_forms(std::vector<Pending>& pending, Written& out);

  std::vector<std::uint32_t> roots_;  ///< by word
  std::map<std::pair<std::uint32_t, WordId>, std::uint32_t> edges_;
  std::map<std::uint32_t, std::vector<Pending>> forms_at_;
  std::map<std::pair<std::uint16_t, std::uint16_t>, std::uint32_t> spelling_ids_;
  std::uint32_t nodes_ = 0;
};

}  // namespace parley::gazetteer

#endif  // PARLEY_GAZETTEER_NAME_TRIE_H_
