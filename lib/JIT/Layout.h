//===- Layout.h - Where compiled code finds fields --------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_JIT_LAYOUT_H
#define MONTYJIT_LIB_JIT_LAYOUT_H

#include "montyjit/Runtime/Session.h"

#include <cstddef>

namespace montyjit::jit::layout {

static_assert(ValueEncodingVersion == 1, "Values.cpp spells the encoding out");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#define FIELD(NAME, CLASS, MEMBER)                                             \
  inline constexpr int64_t NAME = int64_t(offsetof(CLASS, MEMBER));
FIELD(SessionTicks, Session, ticks)
FIELD(SessionDepth, Session, depth)
FIELD(SessionMaxDepth, Session, maxDepth)
FIELD(SessionNativeLimit, Session, nativeLimit)
FIELD(SessionStatus, Session, status)
FIELD(SessionHandled, Session, handled)
FIELD(SessionSink, Session, sink)
FIELD(SessionYielded, Session, yielded)
FIELD(SessionDelivered, Session, delivered)
FIELD(SessionDeliveredException, Session, deliveredException)
FIELD(SessionStackTop, Session, stackTop)
FIELD(SessionBuiltins, Session, builtins)
FIELD(FrameSession, Frame, session)
FIELD(FrameFunction, Frame, function)
FIELD(FrameGlobals, Frame, globals)
FIELD(FrameResult, Frame, result)
FIELD(FrameResume, Frame, resume)
FIELD(FrameGenerator, Frame, generator)
FIELD(GeneratorGaveItem, Generator, gaveItem)
FIELD(FrameSlots, Frame, slots)
FIELD(ObjectShape, Object, shape)
FIELD(ShapeType, Shape, type)
FIELD(TypeVersion, Type, version)
FIELD(TypeDict, Type, dict)
FIELD(DictEntries, Dict, entries)
FIELD(DictKeysVersion, Dict, keysVersion)
FIELD(DictSize, Dict, size)
FIELD(FunctionCode, Function, code)
FIELD(CodeIsSimple, Code, isSimple)
FIELD(CodeNumPositional, Code, numPositional)
FIELD(CodeFastEntry, PyCode, fastEntry)
FIELD(FunctionGlobals, Function, globals)
FIELD(FunctionClosure, Function, closure)
FIELD(FunctionDefaults, Function, defaults)
FIELD(FunctionKwDefaults, Function, kwDefaults)
FIELD(CellValue, Cell, value)
FIELD(ListItems, List, items)
FIELD(ListSize, List, size)
FIELD(ListCapacity, List, capacity)
FIELD(TupleItems, Tuple, items)
FIELD(TupleSize, Tuple, size)
FIELD(PropertyGet, LazyObject, fields)
FIELD(StrLength, Str, length)
FIELD(StrIsInterned, Str, isInterned)
FIELD(IteratorSource, Iterator, source)
FIELD(IteratorPosition, Iterator, position)
FIELD(IteratorLimit, Iterator, limit)
FIELD(IteratorStep, Iterator, step)
FIELD(IteratorIsOwn, Iterator, isOwn)
FIELD(EntryValue, DictEntry, value)
#undef FIELD
#pragma GCC diagnostic pop

} // namespace montyjit::jit::layout

#endif // MONTYJIT_LIB_JIT_LAYOUT_H
