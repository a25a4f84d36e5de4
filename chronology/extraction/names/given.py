"""Given names that tell whether somebody is called "he" or "she"; names of both, such as Kim and Jean, stand in the row of others."""

from __future__ import annotations

from collections.abc import Mapping

from chronology.extraction.names.gazetteer import listed

WOMEN = listed(
    """
    Ada, Agnes, Alexandra, Alice, Amanda, Amelia, Amy, Ana, Angela, Anita, Anke, Anna, Anne, Ann, Annalena, Annie, Astrid, Barbara, Beatrice,
    Bertha, Bettina, Birgit, Bridget, Brigitte, Carla, Carol, Caroline, Catherine, Charlotte, Chiara, Christina, Christine, Claire, Clara, Claudia,
    Clémence, Cornelia, Daisy, Deborah, Diana, Dora, Doris, Dorothea, Dorothy, Edith, Eileen, Elaine, Eleanor, Elena, Elise, Eliza, Elizabeth,
    Ella, Ellen, Elsa, Elsie, Emily, Emma, Erika, Esther, Ethel, Eva, Eve, Fatima, Fiona, Flora, Florence, Frances, Françoise, Frieda, Gabriela,
    Gertrude, Giorgia, Giulia, Gloria, Grace, Greta, Hannah, Harriet, Heather, Heidi, Helen, Helena, Helga, Henrietta, Hilda, Hillary, Ida,
    Ines, Inge, Ingrid, Irene, Irina, Isabel, Isabella, Jane, Janet, Jennifer, Jenny, Jessica, Joan, Joanna, Johanna, Josephine, Judith,
    Julia, Julie, Kaja, Kamala, Karen, Karin, Kate, Katharina, Katherine, Katrin, Kristina, Laura, Lena, Leila, Lily, Linda, Lisa, Louisa,
    Louise, Lucia, Lucy, Magdalena, Margaret, Margarete, Maria, Marie, Marta, Martha, Mary, Matilda, Maud, Mette, Mildred, Monika,
    Nadia, Nancy, Natalia, Natasha, Nina, Nora, Olena, Olga, Olivia, Oksana, Pamela, Patricia, Pauline, Petra, Rachel, Rebecca, Renate, Rita,
    Rosa, Rosalind, Rose, Ruth, Sanna, Sandra, Sara, Sarah, Sharon, Simone, Sofia, Sonia, Sophia, Sophie, Susan, Susanna, Svetlana, Sylvia,
    Tatiana, Teresa, Theresa, Ursula, Valentina, Vera, Victoria, Virginia, Winifred, Yulia, Yvonne, Zoe, Zofia, Zuzana,
    Anjali, Asha, Beth, Brenda, Cynthia, Debbie, Denise, Diane, Donna, Doreen, Geeta, Gwen, Jill, Joanne, Jodie, Joyce, Kathleen, Kavita, Kimberly,
    Lakshmi, Lesley, Loretta, Lorraine, Lynn, Margit, Marion, Marjorie, Maureen, Meena, Melissa, Michelle, Muriel, Neha, Nicole, Norma, Paula,
    Philippa, Phyllis, Pooja, Priya, Rekha, Rosemary, Rowena, Samantha, Savita, Sheila, Shirley, Stephanie, Sunita, Tina, Tracy, Usha, Vanessa,
    Veronica, Wendy
    """
)
MEN = listed(
    """
    Aaron, Abdullah, Adam, Adolf, Ahmed, Alan, Albert, Alberto, Alexander, Alexei, Alfred, Ali, Amir, Anders, Andrei, Andrew, Andriy, Andrzej,
    Anthony, Anton, Antonio, Arnold, Arthur, August, Barack, Ben, Benjamin, Bernard, Bill, Björn, Bob, Boris, Brian, Bruce, Carl, Carlos, Charles,
    Christian, Christopher, Colin, Craig, Dan, Daniel, David, Denis, Dennis, Dick, Dmitry, Dmytro, Dominic, Donald, Douglas, Edmund, Edward, Edwin,
    Ehud, Elon, Emil, Emmanuel, Eric, Erik, Ernest, Ernst, Ethan, Eugene, Felix, Ferdinand, Fernando, Franz, François, Frank, Fred, Frederick,
    Friedrich, Fritz, Gary, Geoffrey, Georg, George, Gerald, Gerhard, Gilbert, Giovanni, Giuseppe, Gordon, Graham, Greg, Gregory, Gustav, Günter,
    Hans, Harold, Harry, Hassan, Heinrich, Henrik, Henry, Herbert, Herman, Hermann, Hiroshi, Horace, Howard, Hubert, Hugh, Hugo, Ian, Ibrahim, Igor,
    Isaac, Ivan, Jack, Jacob, Jakob, James, Jared, Jason, Javier, Jeff, Jens, Jeremy, Jim, Jimmy, Joe, Johann, Johannes, John, Jonas, Jonathan, Jorge,
    Josef, Joseph, Joshua, José, Jürgen, Karl, Keith, Kenneth, Kenji, Kevin, Klaus, Kofi, Konrad, Larry, Lars, Lawrence, Lech, Leo, Leonard, Leopold,
    Lewis, Louis, Ludwig, Luis, Luke, Magnus, Mahmoud, Malcolm, Marco, Marek, Mario, Mark, Martin, Matteo, Matt, Matthew, Matthias, Max, Michael,
    Miguel, Mikhail, Mohamed, Mohammad, Mohammed, Moritz, Muhammad, Mustafa, Nathan, Neil, Nelson, Nicholas, Nick, Nikolai, Norman, Olaf, Oleksandr,
    Oliver, Omar, Oscar, Oskar, Otto, Owen, Patrick, Paul, Pavel, Pedro, Peter, Petr, Philip, Pierre, Piotr, Ralph, Raymond, Recep, Reginald,
    Richard, Robert, Roberto, Roger, Roland, Ronald, Roy, Rudolf, Russell, Ryan, Samuel, Scott, Sean, Sebastian, Sergei, Sergey, Shinzo, Silvio,
    Simon, Stanley, Stefan, Stephen, Steve, Steven, Stuart, Sven, Theodor, Theodore, Thomas, Tim, Timothy, Tobias, Tom, Tomas, Tomasz, Tony, Victor,
    Viktor, Vincent, Vladimir, Volodymyr, Walter, Wilhelm, William, Winston, Wolfgang, Yitzhak, Yuri, Yusuf,
    Alistair, Amit, Andy, Anil, Arun, Ashok, Barry, Basil, Brent, Bryan, Cecil, Clive, Damian, Darren, Dave, Deepak, Derek, Dermot, Desmond,
    Doug, Duncan, Eddie, Elliott, Evan, Fergus, Gareth, Gavin, Geoff, Giles, Glenn, Hamish, Hector, Jake, Jerry, Jesse, Joel, Josh, Juri, Kyle,
    Leon, Liam, Lionel, Manoj, Marcus, Maurice, Mohan, Neville, Nigel, Noah, Percy, Pete, Prakash, Rajesh, Rakesh, Ramesh, Ravi, Reg, Rhys,
    Rodney, Ron, Ronnie, Rupert, Sanjay, Seth, Shane, Sunil, Suresh, Toby, Todd, Trevor, Tyler, Vernon, Vijay, Vinod, Wade, Wesley, Wilfred
    """
)
OTHERS = listed(
    """
    Abdel, Alex, Andrea, Ariel, Ban, Charlie, Chris, Cyril, Francis, Fumio, Hussein, Imran, Jan, Jean, Jon, Jose, Juan, Julian, Justin, Ken, Kim,
    Kirill, Lee, Mike, Moshe, Naoto, Narendra, Nicola, Norbert, Phil, Radek, Rahul, Rick, Rob, Rustem, Sam, Ted, Vaclav, Wayne, Xi, Yasser, Yuki
    """
)
UNTOLD = listed(
    "Victoria, Florence, Charlotte, Sofia, Virginia, August, Alexandra, Lily, Rose, Grace, Daisy, Flora, Ida, Ada"
)
"""Given names that are those of towns, months and flowers, too."""

GIVEN = (WOMEN | MEN | OTHERS) - UNTOLD
PRONOUNS: Mapping[str, str] = {**dict.fromkeys(WOMEN, "she"), **dict.fromkeys(MEN, "he")}


def pronoun_of(name: str) -> str | None:
    """Give the pronoun that a full name is called by; None where its given name does not tell.

    >>> pronoun_of("Johanna Falk"), pronoun_of("Walter Dunn"), pronoun_of("Kim Lund"), pronoun_of("Florence")
    ('she', 'he', None, None)
    """
    given, _, more = name.partition(" ")
    return PRONOUNS.get(given.lower()) if more else None
