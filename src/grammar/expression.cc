// Reads expressions.
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

}  // namespace

Node parse(std::string_view expression) { return Reader(expression).alternatives(); }

}  // namespace parley::grammar
