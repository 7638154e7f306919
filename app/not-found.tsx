// Next sends this along with every page, so it stays empty; unknown addresses have a page of their own (app/[...path]).
export default function NotFound() {
  return null;
}
