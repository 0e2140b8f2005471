// Reads and writes expressions.
#include "grammar/expression.h"

#include <utility>

namespace parley::grammar {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view expression) : rest_(expression) {}

  Node alternatives() {
    Node out;
    out.kind = Node::alternatives;
    do out.parts.push_back(sequence());
    while (take('|'));
    return out;
  }

 private:
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  Node sequence() {
    Node out;
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      Node one;
      if (take('(')) {
        rest_.remove_prefix(2);  // ?:
        one = alternatives();
        take(')');
      } else {
        take('[');
        one.kind = Node::set;
        while (!take(']')) {
          const unsigned first = byte();
          const unsigned last = take('-') ? byte() : first;
          for (unsigned b = first; b <= last; ++b) one.bytes.add(static_cast<std::uint8_t>(b));
        }
      }
      if (take('?')) {
        one.least = 0;
      } else if (take('{')) {
        one.least = one.most = number();
        if (take(',')) one.most = number();
        take('}');
      }
      out.parts.push_back(std::move(one));
    }
    return out;
  }

  std::uint8_t number() {
    unsigned n = 0;
    for (; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; rest_.remove_prefix(1))
      n = n * 10 + static_cast<unsigned>(rest_.front() - '0');
    return static_cast<std::uint8_t>(n);  // the compiler allows 64 at most
  }
  unsigned byte() {  // \x0f
    const auto digit = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
    const unsigned value = digit(rest_[2]) * 16 + digit(rest_[3]);
    rest_.remove_prefix(4);
    return value;
  }

  std::string_view rest_;
};

void append_set(const Family::Set& set, std::string& out) {
  constexpr char kHex[] = "0123456789abcdef";
  const auto append_byte = [&](int b) {
    out += "\\x";
    out += kHex[b >> 4];
    out += kHex[b & 15];
  };
  out += '[';
  bool empty = true;
  for (int b = 1; b < 256;) {
    if (!set.has(static_cast<std::uint8_t>(b))) {
      ++b;
      continue;
    }
    int last = b;
    while (last + 1 < 256 && set.has(static_cast<std::uint8_t>(last + 1))) ++last;
    append_byte(b);
    if (last > b) {
      out += '-';
      append_byte(last);
    }
    b = last + 1;
    empty = false;
  }
  if (empty) out += "\\x00";  // no word is so: the item never matches
  out += ']';
}

void append(const Node& node, std::string& out) {
  if (node.kind == Node::set) {
    append_set(node.bytes, out);
  } else {
    out += "(?:";
    for (const Node& part : node.parts) {
      if (node.kind == Node::alternatives && &part != node.parts.data()) out += '|';
      append(part, out);
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

std::string expression_of(const Node& node) {
  std::string out;
  append(node, out);
  return out;
}

Node parse(std::string_view expression) { return Reader(expression).alternatives(); }

}  // namespace parley::grammar
