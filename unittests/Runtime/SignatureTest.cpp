#include "montyjit/Runtime/Signature.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Limits.h"
#include "montyjit/Runtime/Str.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace montyjit;

namespace {

Value unused(Session &, Value *) { return none(); }

class SignatureTest : public testing::Test {
protected:
  SignatureTest() { session.enterThread(); }
  ~SignatureTest() override { session.leaveThread(); }

  /// Binds `f(positional..., names=...)`, all arguments ints counting from 0.
  /// \return the words, or the message of the TypeError.
  std::string bind(const char *signature, uint32_t positional,
                   std::vector<const char *> names = {},
                   const char *function = "f") {
    NativeDef def{function, signature, unused};
    parseSignature(def);
    std::vector<Value> args;
    for (uint32_t i = 0; i < positional + names.size(); ++i)
      args.push_back(Value::fromInt(i));
    Tuple *keywords = makeTuple(session, names.size());
    for (size_t i = 0; i < names.size(); ++i)
      keywords->items[i] = Value::fromObject(session.intern(names[i]));
    std::vector<Value> words(def.parsed->numParameters);
    if (bindNative(session, def, args.data(), uint32_t(args.size()), keywords,
                   words.data()))
      return describe(words);
    Value message = session.str(session.takeException());
    return toUtf8(asStr(message));
  }

  std::string describe(const std::vector<Value> &words) {
    std::string text;
    for (Value word : words) {
      text += text.empty() ? "" : " ";
      text += word ? toUtf8(asStr(session.repr(word))) : "-";
    }
    return text;
  }

  Session session{Limits{}};
};

TEST_F(SignatureTest, ParsesDefaultsAsRawText) {
  NativeDef def{"f", "(a, b=(1, '),'), /, c=g(2, [3]), *rest, d={}, e, **kw)",
                unused};
  parseSignature(def);
  const Signature &signature = *def.parsed;
  EXPECT_EQ(signature.numParameters, 7);
  EXPECT_EQ(signature.numPosOnly, 2);
  EXPECT_EQ(signature.numPositional, 3);
  EXPECT_EQ(signature.numRequired, 1);
  EXPECT_TRUE(signature.hasVarArgs);
  EXPECT_TRUE(signature.hasKwArgs);
  EXPECT_FALSE(signature.parameters[4].isRequired);
  EXPECT_TRUE(signature.parameters[5].isRequired);
  EXPECT_EQ(signature.parameters[6].name->ascii(), "kw");
}

TEST_F(SignatureTest, FillsOneWordPerParameter) {
  EXPECT_EQ(bind("(a, b=1, /)", 1), "0 -");
  EXPECT_EQ(bind("(a, /, *args, key=None)", 3), "0 (1, 2) -");
  EXPECT_EQ(bind("(a, *, key=None, **kw)", 1, {"key", "x"}), "0 1 {'x': 2}");
  EXPECT_EQ(bind("(a, b=None, c=None)", 1, {"c"}), "0 - 1");
}

TEST_F(SignatureTest, CountsOfPositionalOnly) {
  EXPECT_EQ(bind("()", 1), "f() takes no arguments (1 given)");
  EXPECT_EQ(bind("(x, /)", 2), "f() takes exactly one argument (2 given)");
  EXPECT_EQ(bind("(x, y, /)", 1), "f expected 2 arguments, got 1");
  EXPECT_EQ(bind("(x=0, /)", 2), "f expected at most 1 argument, got 2");
  EXPECT_EQ(bind("(x, y=0, /)", 0), "f expected at least 1 argument, got 0");
  EXPECT_EQ(bind("(x, /)", 0, {"x"}), "f() takes no keyword arguments");
}

TEST_F(SignatureTest, CountsWithKeywords) {
  EXPECT_EQ(bind("(a=0, b=0)", 3), "f() takes at most 2 arguments (3 given)");
  EXPECT_EQ(bind("(a=0, b=0)", 0, {"a", "b", "c"}),
            "f() takes at most 2 keyword arguments (3 given)");
  EXPECT_EQ(bind("(*, key=None)", 1), "f() takes no positional arguments");
  EXPECT_EQ(bind("(a, b, *, c=0)", 3),
            "f() takes exactly 2 positional arguments (3 given)");
  EXPECT_EQ(bind("(a, /, b=0)", 0),
            "f() takes at least 1 positional argument (0 given)");
}

TEST_F(SignatureTest, NamesOfKeywords) {
  EXPECT_EQ(bind("(a, b)", 1), "f() missing required argument 'b' (pos 2)");
  EXPECT_EQ(bind("(a=0)", 0, {"x"}),
            "f() got an unexpected keyword argument 'x'");
  EXPECT_EQ(bind("(a=0, b=0)", 1, {"a"}),
            "argument for f() given by name ('a') and position (1)");
}

TEST_F(SignatureTest, SlotWrappers) {
  EXPECT_EQ(bind("(self, x, /)", 1, {}, "__add__"),
            "expected 1 argument, got 0");
  EXPECT_EQ(bind("(self, /)", 2, {}, "__len__"), "expected 0 arguments, got 1");
  EXPECT_EQ(bind("(self, x, mod=None, /)", 1, {}, "__pow__"),
            "expected 1 or 2 arguments, got 0");
  EXPECT_EQ(bind("(self, key, value, /)", 2, {}, "__setitem__"),
            "__setitem__ expected 2 arguments, got 1");
  EXPECT_EQ(bind("(self, x, /)", 1, {"x"}, "__add__"),
            "wrapper __add__() takes no keyword arguments");
}

} // namespace
