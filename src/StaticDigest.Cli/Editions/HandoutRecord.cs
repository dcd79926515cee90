using System.Security.Cryptography;
using System.Text;

namespace StaticDigest.Cli.Editions;

/// <summary>
/// Who got one edition, so that nobody gets it twice: a file an edition, a line for every step. It names nobody: a line
/// holds a keyed hash of edition and recipient. A line is on the disk before a message is on its way; when there is no
/// line about the end, nobody knows whether it arrived, and it counts as handed out.
/// </summary>
internal sealed class HandoutRecord : IDisposable
{
    private const char Begun = '?', Done = '+', Failed = '-';

    private readonly Dictionary<string, char> _known = new(StringComparer.Ordinal);
    private readonly FileStream _file;
    private readonly byte[] _key;
    private readonly string _edition;

    private HandoutRecord(FileStream file, byte[] key, string edition) => (_file, _key, _edition) = (file, key, edition);

    /// <summary>Opens the record of an edition; only one program at a time can.</summary>
    /// <param name="channel">How the edition is handed out: <c>mail</c>, <c>notice</c>.</param>
    /// <param name="edition">Key of the edition: <c>day 2026-04-17</c>.</param>
    /// <param name="secret">Key of the hashes; without one, who guesses an address can find out whether it is there.</param>
    /// <exception cref="IOException">Another run has it open, or the disk refused.</exception>
    public static HandoutRecord Open(string folder, string channel, string site, string edition, string secret)
    {
        Directory.CreateDirectory(folder);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(site)).AsSpan(0, 4));
        var path = Path.Join(folder, $"{channel}-{edition.Replace(' ', '-')}-{digest}");
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (File.Exists(path))
        {
            throw new IOException($"another run is handing out {edition}, or the record {path} cannot be opened", error);
        }

        var record = new HandoutRecord(file, SHA256.HashData(Encoding.UTF8.GetBytes(secret)), $"{site}\n{edition}\n");
        record.Load();
        return record;
    }

    /// <summary>Whether a recipient has it, or may have it.</summary>
    public bool Has(string recipient) => _known.GetValueOrDefault(NameOf(recipient)) is Begun or Done;

    /// <summary>Whether it was on its way to a recipient when a run ended.</summary>
    public bool IsOpen(string recipient) => _known.GetValueOrDefault(NameOf(recipient)) == Begun;

    public void Begin(string recipient) => Append(recipient, Begun);

    public void Finish(string recipient) => Append(recipient, Done);

    public void Fail(string recipient) => Append(recipient, Failed);

    public void Dispose() => _file.Dispose();

    private void Load()
    {
        using var reader = new StreamReader(_file, Encoding.ASCII, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line is [var state and (Begun or Done or Failed), ' ', .. { Length: 32 } name])
                _known[name] = state;
        }

        // A run that was cut off may have left half a line.
        _file.Seek(0, SeekOrigin.End);
        if (_file.Length > 0)
        {
            _file.Seek(-1, SeekOrigin.End);
            if (_file.ReadByte() != '\n')
                _file.WriteByte((byte)'\n');
        }
    }

    private void Append(string recipient, char state)
    {
        var name = NameOf(recipient);
        _file.Write(Encoding.ASCII.GetBytes($"{state} {name}\n"));
        _file.Flush(flushToDisk: true);
        _known[name] = state;
    }

    private string NameOf(string recipient) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(_edition + recipient.ToLowerInvariant())).AsSpan(0, 16));
}
