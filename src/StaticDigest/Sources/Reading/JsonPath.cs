using System.Text;
using System.Text.Json;

namespace StaticDigest.Sources.Reading;

/// <summary>Where a JSON reader stands: <c>message.items[]</c>, with <c>[]</c> for the elements of an array; empty at the root.</summary>
internal sealed class JsonPath
{
    private readonly StringBuilder _path = new();
    private readonly Stack<int> _lengths = new();

    /// <summary>Follows the reader's last step; true when the step named a member, which is then the end of the path.</summary>
    public bool Move(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                _lengths.Push(_path.Length);
                _path.Append("[]");
                return false;
            case JsonTokenType.StartObject:
                _lengths.Push(_path.Length);
                return false;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                _path.Length = _lengths.TryPop(out int length) ? length : 0;
                return false;
            case JsonTokenType.PropertyName:
                _path.Length = _lengths.Peek();
                _path.Append(_path.Length > 0 ? "." : "").Append(reader.GetString());
                return true;
            default:
                return false;
        }
    }

    /// <summary>Forgets a container that was entered and then read in one piece.</summary>
    public void Leave() => _path.Length = _lengths.TryPop(out int length) ? length : 0;

    public bool Is(string path) => _path.Equals(path);

    public override string ToString() => _path.ToString();
}
