namespace StaticDigest;

/// <summary>A place in an input file. Line and column count from 1; 0 means "the file as a whole".</summary>
/// <param name="Path">Path with forward slashes, relative to the input folder where there is one.</param>
/// <param name="Line">Line, from 1; 0 where it has no meaning.</param>
/// <param name="Column">Column in characters, from 1; 0 where it has no meaning.</param>
public readonly record struct SourceSpan(string Path, int Line = 0, int Column = 0)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? Path : Invariant($"{Path}({Line},{Math.Max(Column, 1)})");
}
