//===- TypesModule.cpp - The types module ---------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

using namespace montyjit;

namespace {
constexpr std::pair<const char *, TypeId> names[] = {
    {"FunctionType", TypeId::Function},
    {"LambdaType", TypeId::Function},
    {"CodeType", TypeId::Code},
    {"MappingProxyType", TypeId::MappingProxy},
    {"GeneratorType", TypeId::Generator},
    {"CoroutineType", TypeId::Coroutine},
    {"AsyncGeneratorType", TypeId::AsyncGenerator},
    {"CellType", TypeId::Cell},
    {"MethodType", TypeId::Method},
    {"BuiltinFunctionType", TypeId::BuiltinFunction},
    {"BuiltinMethodType", TypeId::BuiltinFunction},
    {"WrapperDescriptorType", TypeId::SlotWrapper},
    {"MethodWrapperType", TypeId::MethodWrapper},
    {"MethodDescriptorType", TypeId::MethodDescriptor},
    {"ClassMethodDescriptorType", TypeId::ClassMethodDescriptor},
    {"GetSetDescriptorType", TypeId::GetSetDescriptor},
    {"MemberDescriptorType", TypeId::MemberDescriptor},
    {"ModuleType", TypeId::Module},
    {"TracebackType", TypeId::Traceback},
    {"FrameType", TypeId::FrameType},
    {"GenericAlias", TypeId::GenericAlias},
    {"UnionType", TypeId::Union},
    {"EllipsisType", TypeId::EllipsisType},
    {"NoneType", TypeId::NoneType},
    {"NotImplementedType", TypeId::NotImplementedType},
};

bool addTypes(Session &session, ModuleObject *module) {
  for (auto [name, id] : names)
    if (!addConstant(session, module, name,
                     Value::fromObject(builtinType(id))))
      return false;
  return true;
}
} // namespace

ModuleDef montyjit::typesModule() {
  return {.name = "types", .init = addTypes, .prelude = "types"};
}
