using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticDigest.Theme;

/// <summary>A function that templates call by name.</summary>
/// <param name="returns">What it gives.</param>
/// <param name="kind">How it takes more arguments than it has names for.</param>
/// <param name="parameters">Its parameters, of which the first is needed; the last one stands for all that follow.</param>
internal abstract class TemplateFunction(Type returns, ScriptVarParamKind kind, params ScriptParameterInfo[] parameters) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => kind == ScriptVarParamKind.None ? parameters.Length : 1;

    public ScriptVarParamKind VarParamKind => kind;

    public Type ReturnType => returns;

    public ScriptParameterInfo GetParameterInfo(int index) => parameters[Math.Min(index, parameters.Length - 1)];

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Call(callerContext, arguments);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult<object?>(Call(callerContext, arguments));

    /// <summary>What it gives for some arguments.</summary>
    /// <param name="call">Where it is called, for messages.</param>
    protected abstract object Call(ScriptNode? call, ScriptArray arguments);
}
