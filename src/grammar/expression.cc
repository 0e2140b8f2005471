// Reads and writes expressions.
#include "grammar/expression.h"

#include <algorithm>
#include <memory>

namespace parley::grammar {
namespace {

class Reader {
 public:
  Reader(std::string_view expression, Expressions& out) : rest_(expression), out_(out) {}

  NodeIndex alternatives() {
    Chain parts(out_.nodes);
    do parts.add(sequence());
    while (take('|'));
    return out_.add(Node::alternatives, parts.first());
  }

 private:
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  NodeIndex sequence() {
    Chain parts(out_.nodes);
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      const NodeIndex one = take('(') ? group() : set();
      Node& node = out_.nodes[one];
      if (take('?')) {
        node.least = 0;
      } else if (take('{')) {
        node.least = node.most = number();
        if (take(',')) node.most = number();
        take('}');
      }
      parts.add(one);
    }
    return out_.add(Node::sequence, parts.first());
  }

  NodeIndex group() {
    rest_.remove_prefix(2);  // ?:
    const NodeIndex out = alternatives();
    take(')');
    return out;
  }

  NodeIndex set() {
    take('[');
    Family::Set codes;
    while (!take(']')) {
      const unsigned first = code();
      const unsigned last = take('-') ? code() : first;
      for (unsigned c = first; c <= last; ++c) codes.add(static_cast<Code>(c));
    }
    out_.sets.push_back(codes);
    return out_.add(Node::set, kNoNode, static_cast<std::uint16_t>(out_.sets.size() - 1));
  }

  std::uint8_t number() {
    unsigned n = 0;
    for (; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; rest_.remove_prefix(1))
      n = n * 10 + static_cast<unsigned>(rest_.front() - '0');
    return static_cast<std::uint8_t>(n);  // the compiler allows 64 at most
  }
  unsigned code() {  // \x{10f}
    rest_.remove_prefix(3);
    unsigned value = 0;
    for (; rest_.front() != '}'; rest_.remove_prefix(1))
      value = value * 16 + static_cast<unsigned>(rest_.front() <= '9' ? rest_.front() - '0' : rest_.front() - 'a' + 10);
    rest_.remove_prefix(1);
    return value;
  }

  std::string_view rest_;
  Expressions& out_;
};

void append_set(const Family::Set& set, std::string& out) {
  constexpr char kHex[] = "0123456789abcdef";
  const auto append_code = [&](std::size_t code) {
    out += "\\x{";
    for (const unsigned shift : {8u, 4u, 0u}) out += kHex[code >> shift & 15];
    out += '}';
  };
  out += '[';
  bool empty = true;
  const auto has = [&](std::size_t code) { return code < kMostCodes && set.has(static_cast<Code>(code)); };
  for (std::size_t code = 1; code < kMostCodes;) {
    if (!has(code)) {
      ++code;
      continue;
    }
    std::size_t last = code;
    while (has(last + 1)) ++last;
    append_code(code);
    if (last > code) {
      out += '-';
      append_code(last);
    }
    code = last + 1;
    empty = false;
  }
  if (empty) append_code(0);  // no word is so: the item never matches
  out += ']';
}

void append(const Expressions& expressions, NodeIndex index, std::string& out) {
  const Node& node = expressions.nodes[index];
  if (node.kind == Node::set) {
    append_set(expressions.set_of(node), out);
  } else {
    out += "(?:";
    for (const NodeIndex part : expressions.parts(node)) {
      if (node.kind == Node::alternatives && part != node.first) out += '|';
      append(expressions, part, out);
    }
    out += ')';
  }
  if (node.least == 0 && node.most == 1) {
    out += '?';
  } else if (node.least != 1 || node.most != 1) {
    out.append("{").append(std::to_string(node.least)).append(",").append(std::to_string(node.most)).append("}");
  }
}

}  // namespace

NodeIndex Expressions::add(Node::Kind kind, NodeIndex first, std::uint16_t set_index) {
  if (nodes.size() >= kNoNode) return kNoNode;
  Node& node = nodes.emplace_back();
  node.kind = kind;
  node.first = first;
  node.set_index = set_index;
  return static_cast<NodeIndex>(nodes.size() - 1);
}

void Expressions::count_places() {
  const auto of = std::make_unique<std::uint32_t[]>(nodes.size());
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const Node& node = nodes[n];
    std::uint32_t sum = node.kind == Node::set ? 1 : 0;
    for (const NodeIndex part : parts(node)) sum += of[part];
    of[n] = std::min(sum * node.most, kManyPlaces);
  }
  places = 0;
  for (const NodeIndex rule : rules) places += of[rule];
}

std::string expression_of(const Expressions& expressions, NodeIndex node) {
  std::string out;
  append(expressions, node, out);
  return out;
}

void parse(std::string_view expression, Expressions& out) {
  const NodeIndex rule = Reader(expression, out).alternatives();
  out.rules.push_back(rule);
  out.count_places();
}

}  // namespace parley::grammar
