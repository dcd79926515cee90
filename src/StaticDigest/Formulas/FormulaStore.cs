using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace StaticDigest.Formulas;

/// <summary>
/// The formulas that a build typeset with the script engine, kept for the next one. As bytes it notices damage,
/// and it is only read by the version that wrote it.
/// </summary>
public sealed class FormulaStore
{
    // The number goes up when the checks or the way of writing change.
    private const string Header = "StaticDigest formulas 1, Temml " + TemmlEngine.Version + "\n";
    private const int HashLength = 16;

    private FormulaStore(FrozenDictionary<Formula, TypesetFormula> formulas) => Formulas = formulas;

    /// <summary>No formulas.</summary>
    public static FormulaStore Empty { get; } = new(FrozenDictionary<Formula, TypesetFormula>.Empty);

    internal FrozenDictionary<Formula, TypesetFormula> Formulas { get; }

    /// <summary>Reads what <see cref="Write"/> wrote; empty when it is damaged or by another version.</summary>
    public static FormulaStore Read(ReadOnlySpan<byte> bytes)
    {
        int header = Encoding.UTF8.GetByteCount(Header);
        if (bytes.Length < header + HashLength || !bytes.StartsWith(Encoding.UTF8.GetBytes(Header))
            || Fingerprint.Of(bytes[..^HashLength]) != BinaryPrimitives.ReadUInt128LittleEndian(bytes[^HashLength..]))
            return Empty;
        var rest = bytes[header..^HashLength];
        var formulas = new Dictionary<Formula, TypesetFormula>();
        while (!rest.IsEmpty)
        {
            var flags = (Flags)rest[0];
            rest = rest[1..];
            if (!TryReadText(ref rest, out var tex) || !TryReadText(ref rest, out var outcome))
                return Empty;
            formulas[new Formula(tex, flags.HasFlag(Flags.Display))] = flags.HasFlag(Flags.Failed)
                ? TypesetFormula.Failed(outcome)
                : TypesetFormula.Of(outcome);
        }

        return Of(formulas);
    }

    /// <summary>All formulas as bytes, sorted, so that equal stores are equal bytes.</summary>
    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        WriteBytes(buffer, Header);
        foreach (var (formula, typeset) in Formulas.OrderBy(pair => pair.Key.Tex, StringComparer.Ordinal).ThenBy(pair => pair.Key.IsDisplay))
        {
            var flags = (formula.IsDisplay ? Flags.Display : Flags.None) | (typeset.Markup is null ? Flags.Failed : Flags.None);
            buffer.GetSpan(1)[0] = (byte)flags;
            buffer.Advance(1);
            WriteText(buffer, formula.Tex);
            WriteText(buffer, typeset.Markup ?? typeset.Problem!);
        }

        BinaryPrimitives.WriteUInt128LittleEndian(buffer.GetSpan(HashLength), Fingerprint.Of(buffer.WrittenSpan));
        buffer.Advance(HashLength);
        return buffer.WrittenSpan.ToArray();
    }

    internal static FormulaStore Of(IEnumerable<KeyValuePair<Formula, TypesetFormula>> formulas) => new(formulas.ToFrozenDictionary());

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(4), Encoding.UTF8.GetByteCount(text));
        buffer.Advance(4);
        WriteBytes(buffer, text);
    }

    private static void WriteBytes(ArrayBufferWriter<byte> buffer, string text) => Encoding.UTF8.GetBytes(text, buffer);

    private static bool TryReadText(ref ReadOnlySpan<byte> rest, out string text)
    {
        text = "";
        if (rest.Length < 4 || BinaryPrimitives.ReadInt32LittleEndian(rest) is var length && (length < 0 || length > rest.Length - 4))
            return false;
        text = Encoding.UTF8.GetString(rest.Slice(4, length));
        rest = rest[(4 + length)..];
        return true;
    }

    [Flags]
    private enum Flags : byte
    {
        None = 0,
        Display = 1,
        Failed = 2,
    }
}
